// A record whose date is unknown has a place in the order by date as well: after every day.
MATCH (e:Event|Framework|Instrument|Project) WHERE e.dateKey IS NULL SET e.dateKey = '~/' + e.id;
