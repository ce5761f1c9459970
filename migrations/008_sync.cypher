// What partner sync looks up: who still names an entity, where merged ids lead, which requests have been answered.

CREATE FULLTEXT INDEX scopes IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() ON EACH [r.scopeIds]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE INDEX participated_in_on_behalf IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.onBehalfOfId);
CREATE INDEX adheres_to_on_behalf IF NOT EXISTS FOR ()-[r:ADHERES_TO]-() ON (r.onBehalfOfId);
CREATE INDEX adheres_to_at_event IF NOT EXISTS FOR ()-[r:ADHERES_TO]-() ON (r.atEventId);

CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (r:Redirect) REQUIRE r.id IS UNIQUE;
CREATE INDEX redirect_to IF NOT EXISTS FOR (r:Redirect) ON (r.toId);
CREATE CONSTRAINT merge_id IF NOT EXISTS FOR (m:Merge) REQUIRE m.id IS UNIQUE;

CREATE CONSTRAINT request_id IF NOT EXISTS FOR (r:Request) REQUIRE r.id IS UNIQUE;
CREATE INDEX request_at IF NOT EXISTS FOR (r:Request) ON (r.at);
