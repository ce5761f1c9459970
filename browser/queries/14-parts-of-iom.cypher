// What is IOM made of?
// chapter: 5 What came of it
// ids: part, parthood
MATCH (part)-[parthood:PART_OF]->(whole:Institution {id: 'institution:iom'})
RETURN part, parthood, whole
ORDER BY parthood.position DESC
