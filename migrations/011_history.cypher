// What was known at a moment: the last change of that moment, the lines of a record, and all that ever touched an entity.

CREATE INDEX change_at IF NOT EXISTS FOR (c:Change) ON (c.at, c.sequence);
CREATE INDEX change_from IF NOT EXISTS FOR (c:Change) ON (c.fromId, c.sequence);
CREATE INDEX change_to IF NOT EXISTS FOR (c:Change) ON (c.toId, c.sequence);
CREATE INDEX change_part_record IF NOT EXISTS FOR (p:ChangePart) ON (p.recordId, p.sequence);
CREATE INDEX change_part_from IF NOT EXISTS FOR (p:ChangePart) ON (p.fromId, p.sequence);
CREATE INDEX change_part_to IF NOT EXISTS FOR (p:ChangePart) ON (p.toId, p.sequence);
CREATE INDEX change_part_sequence IF NOT EXISTS FOR (p:ChangePart) ON (p.sequence);
