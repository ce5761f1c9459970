// Filters begin at an index where they name the whole of a text.

CREATE INDEX institution_acronym IF NOT EXISTS FOR (e:Institution) ON (e.acronymNormalised);
CREATE INDEX country_iso2 IF NOT EXISTS FOR (e:Country) ON (e.iso2Normalised);
CREATE INDEX country_iso3 IF NOT EXISTS FOR (e:Country) ON (e.iso3Normalised);
CREATE INDEX country_m49 IF NOT EXISTS FOR (e:Country) ON (e.m49Normalised);
CREATE INDEX framework_acronym IF NOT EXISTS FOR (e:Framework) ON (e.acronymNormalised);
CREATE INDEX instrument_symbol IF NOT EXISTS FOR (e:Instrument) ON (e.symbolNormalised);
CREATE INDEX topic_code IF NOT EXISTS FOR (e:Topic) ON (e.codeNormalised);
CREATE INDEX place_code IF NOT EXISTS FOR (e:Place) ON (e.codeNormalised);
CREATE INDEX place_code_scheme IF NOT EXISTS FOR (e:Place) ON (e.codeSchemeNormalised);
