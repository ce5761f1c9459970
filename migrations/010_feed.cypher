// What the feed of changes reads: the log of an entity with the relationships that touch it, and the parts of merges.

CREATE INDEX change_from IF NOT EXISTS FOR (c:Change) ON (c.fromId, c.sequence);
CREATE INDEX change_to IF NOT EXISTS FOR (c:Change) ON (c.toId, c.sequence);
CREATE INDEX change_part_sequence IF NOT EXISTS FOR (p:ChangePart) ON (p.sequence);
CREATE INDEX change_part_of_record IF NOT EXISTS FOR (p:ChangePart) ON (p.recordId, p.sequence);
CREATE INDEX change_part_from IF NOT EXISTS FOR (p:ChangePart) ON (p.fromId, p.sequence);
CREATE INDEX change_part_to IF NOT EXISTS FOR (p:ChangePart) ON (p.toId, p.sequence);
