// Which frameworks does the graph contain?
// chapter: 1 What the graph contains
// ids: framework
MATCH (framework:Framework)
RETURN framework
ORDER BY framework.nameKey
LIMIT 100
