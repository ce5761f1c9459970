// Which frameworks are in here?
// chapter: 1 Who is in here
// ids: framework
MATCH (framework:Framework)
RETURN framework
ORDER BY framework.nameKey
LIMIT 100
