import Database from 'libsql'

/** A partial copy of the graph in SQLite, with the position in the feed up to which it is complete. */
export interface Store {
  /** Returns the rows of a statement. */
  all(statement: string, ...values: readonly Value[]): readonly Row[]
  run(statement: string, ...values: readonly Value[]): void
  /** Runs a function in a transaction, which is atomic even if the process is killed. */
  transaction(work: () => void): void
  close(): void
}

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

const TABLES = `
CREATE TABLE IF NOT EXISTS entities (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, description TEXT,
  bare INTEGER NOT NULL, version INTEGER NOT NULL, generation INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS relationships (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL, label TEXT,
  began TEXT, ended TEXT, disputed INTEGER NOT NULL, version INTEGER NOT NULL, generation INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS relationships_from ON relationships (from_id);
CREATE INDEX IF NOT EXISTS relationships_to ON relationships (to_id);
CREATE TABLE IF NOT EXISTS external_ids (
  scheme TEXT NOT NULL, value TEXT NOT NULL, record_id TEXT NOT NULL, PRIMARY KEY (scheme, value)
);
CREATE INDEX IF NOT EXISTS external_ids_record ON external_ids (record_id);
CREATE TABLE IF NOT EXISTS redirects (id TEXT PRIMARY KEY, to_id TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS redirects_to ON redirects (to_id);
CREATE TABLE IF NOT EXISTS place (
  one INTEGER PRIMARY KEY CHECK (one = 1), cursor TEXT NOT NULL, generation INTEGER NOT NULL,
  list INTEGER, list_cursor TEXT
);`

/** Opens a store, or creates it if the file does not exist. */
export function openStore(file: string): Store {
  const database = new Database(file)
  // With WAL, readers and the writer do not block each other; FULL makes commits durable.
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(TABLES)
  const prepared = new Map<string, ReturnType<typeof database.prepare>>()
  const statementOf = (text: string) => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  return {
    all: (text, ...values) => statementOf(text).all(...values) as Row[],
    run: (text, ...values) => void statementOf(text).run(...values),
    transaction: (work) => database.transaction(work).immediate(),
    close: () => void database.close(),
  }
}
