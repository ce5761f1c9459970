// Each type of relationship: its id, what makes two of them one, and its lists at both ends.

CREATE CONSTRAINT holds_post_id IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT holds_post_identity IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX holds_post_from IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() ON (r.fromId, r.position);
CREATE INDEX holds_post_to IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() ON (r.toId, r.position);

CREATE CONSTRAINT member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_identity IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX member_of_from IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.fromId, r.position);
CREATE INDEX member_of_to IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.toId, r.position);

CREATE CONSTRAINT participated_in_id IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT participated_in_identity IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX participated_in_from IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.fromId, r.position);
CREATE INDEX participated_in_to IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.toId, r.position);

CREATE CONSTRAINT adheres_to_id IF NOT EXISTS FOR ()-[r:ADHERES_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT adheres_to_identity IF NOT EXISTS FOR ()-[r:ADHERES_TO]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX adheres_to_from IF NOT EXISTS FOR ()-[r:ADHERES_TO]-() ON (r.fromId, r.position);
CREATE INDEX adheres_to_to IF NOT EXISTS FOR ()-[r:ADHERES_TO]-() ON (r.toId, r.position);

CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_identity IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX part_of_from IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.fromId, r.position);
CREATE INDEX part_of_to IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.toId, r.position);

CREATE CONSTRAINT located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT located_in_identity IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX located_in_from IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.fromId, r.position);
CREATE INDEX located_in_to IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.toId, r.position);

CREATE CONSTRAINT covers_id IF NOT EXISTS FOR ()-[r:COVERS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT covers_identity IF NOT EXISTS FOR ()-[r:COVERS]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX covers_from IF NOT EXISTS FOR ()-[r:COVERS]-() ON (r.fromId, r.position);
CREATE INDEX covers_to IF NOT EXISTS FOR ()-[r:COVERS]-() ON (r.toId, r.position);

CREATE CONSTRAINT produced_id IF NOT EXISTS FOR ()-[r:PRODUCED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT produced_identity IF NOT EXISTS FOR ()-[r:PRODUCED]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX produced_from IF NOT EXISTS FOR ()-[r:PRODUCED]-() ON (r.fromId, r.position);
CREATE INDEX produced_to IF NOT EXISTS FOR ()-[r:PRODUCED]-() ON (r.toId, r.position);

CREATE CONSTRAINT contributes_to_id IF NOT EXISTS FOR ()-[r:CONTRIBUTES_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT contributes_to_identity IF NOT EXISTS FOR ()-[r:CONTRIBUTES_TO]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX contributes_to_from IF NOT EXISTS FOR ()-[r:CONTRIBUTES_TO]-() ON (r.fromId, r.position);
CREATE INDEX contributes_to_to IF NOT EXISTS FOR ()-[r:CONTRIBUTES_TO]-() ON (r.toId, r.position);

CREATE CONSTRAINT cooperates_with_id IF NOT EXISTS FOR ()-[r:COOPERATES_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT cooperates_with_identity IF NOT EXISTS FOR ()-[r:COOPERATES_WITH]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX cooperates_with_from IF NOT EXISTS FOR ()-[r:COOPERATES_WITH]-() ON (r.fromId, r.position);
CREATE INDEX cooperates_with_to IF NOT EXISTS FOR ()-[r:COOPERATES_WITH]-() ON (r.toId, r.position);

CREATE CONSTRAINT derives_from_id IF NOT EXISTS FOR ()-[r:DERIVES_FROM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT derives_from_identity IF NOT EXISTS FOR ()-[r:DERIVES_FROM]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX derives_from_from IF NOT EXISTS FOR ()-[r:DERIVES_FROM]-() ON (r.fromId, r.position);
CREATE INDEX derives_from_to IF NOT EXISTS FOR ()-[r:DERIVES_FROM]-() ON (r.toId, r.position);
