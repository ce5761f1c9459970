// What are the parts of IOM?
// chapter: 5 Outcomes, topics and parts
// ids: part, parthood
MATCH (part)-[parthood:PART_OF]->(whole:Institution {id: 'institution:iom'})
RETURN part, parthood, whole
ORDER BY parthood.position DESC
