// Who chaired the Rabat Process, and when?
// chapter: 4 Who joined what
// ids: adherent, adherence
MATCH (adherent)-[adherence:ADHERES_TO {adherenceKind: 'CHAIR'}]->(commitment:Framework {id: 'framework:rabat-process'})
RETURN adherent, adherence, commitment
ORDER BY adherence.position DESC
