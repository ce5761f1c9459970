// Which states take part in the Khartoum Process?
// chapter: 4 Who joined what
// ids: adherent, adherence
MATCH (adherent)-[adherence:ADHERES_TO {adherenceKind: 'PARTICIPATING_STATE'}]->(commitment:Framework {id: 'framework:khartoum-process'})
RETURN adherent, adherence, commitment
ORDER BY adherence.position DESC
LIMIT 100
