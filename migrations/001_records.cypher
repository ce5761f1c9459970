// What every record needs: ids that cannot be taken twice, and the order in which lists read them.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT external_id IF NOT EXISTS FOR (x:ExternalId) REQUIRE (x.scheme, x.value) IS UNIQUE;
CREATE INDEX external_id_of_record IF NOT EXISTS FOR (x:ExternalId) ON (x.recordId);

// Claims are read by what they are about or by their source, in the order in which they were recorded.
CREATE INDEX claim_about IF NOT EXISTS FOR (c:Claim) ON (c.about, c.recordedKey);
CREATE INDEX claim_source IF NOT EXISTS FOR (c:Claim) ON (c.sourceId, c.recordedKey);

CREATE CONSTRAINT change_sequence IF NOT EXISTS FOR (c:Change) REQUIRE c.sequence IS UNIQUE;
CREATE INDEX change_of_record IF NOT EXISTS FOR (c:Change) ON (c.recordId, c.sequence);
CREATE CONSTRAINT feed_id IF NOT EXISTS FOR (f:Feed) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT load_folder IF NOT EXISTS FOR (l:Load) REQUIRE l.folder IS UNIQUE;
