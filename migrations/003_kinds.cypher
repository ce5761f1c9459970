// The orders that the list of each kind can have.

CREATE INDEX person_by_name IF NOT EXISTS FOR (e:Person) ON (e.nameKey);
CREATE INDEX person_by_update IF NOT EXISTS FOR (e:Person) ON (e.updatedKey);

CREATE INDEX institution_by_name IF NOT EXISTS FOR (e:Institution) ON (e.nameKey);
CREATE INDEX institution_by_update IF NOT EXISTS FOR (e:Institution) ON (e.updatedKey);

CREATE INDEX country_by_name IF NOT EXISTS FOR (e:Country) ON (e.nameKey);
CREATE INDEX country_by_update IF NOT EXISTS FOR (e:Country) ON (e.updatedKey);

CREATE INDEX framework_by_name IF NOT EXISTS FOR (e:Framework) ON (e.nameKey);
CREATE INDEX framework_by_date IF NOT EXISTS FOR (e:Framework) ON (e.dateKey);
CREATE INDEX framework_by_update IF NOT EXISTS FOR (e:Framework) ON (e.updatedKey);

CREATE INDEX event_by_name IF NOT EXISTS FOR (e:Event) ON (e.nameKey);
CREATE INDEX event_by_date IF NOT EXISTS FOR (e:Event) ON (e.dateKey);
CREATE INDEX event_by_update IF NOT EXISTS FOR (e:Event) ON (e.updatedKey);

CREATE INDEX instrument_by_name IF NOT EXISTS FOR (e:Instrument) ON (e.nameKey);
CREATE INDEX instrument_by_date IF NOT EXISTS FOR (e:Instrument) ON (e.dateKey);
CREATE INDEX instrument_by_update IF NOT EXISTS FOR (e:Instrument) ON (e.updatedKey);

CREATE INDEX project_by_name IF NOT EXISTS FOR (e:Project) ON (e.nameKey);
CREATE INDEX project_by_date IF NOT EXISTS FOR (e:Project) ON (e.dateKey);
CREATE INDEX project_by_update IF NOT EXISTS FOR (e:Project) ON (e.updatedKey);

CREATE INDEX topic_by_name IF NOT EXISTS FOR (e:Topic) ON (e.nameKey);
CREATE INDEX topic_by_update IF NOT EXISTS FOR (e:Topic) ON (e.updatedKey);

CREATE INDEX place_by_name IF NOT EXISTS FOR (e:Place) ON (e.nameKey);
CREATE INDEX place_by_update IF NOT EXISTS FOR (e:Place) ON (e.updatedKey);
