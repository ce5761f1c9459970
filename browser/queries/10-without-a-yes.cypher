// Which states of the regional processes did not vote for the Global Compact?
// chapter: 4 Who joined what
// ids: adherent
MATCH (adherent:Country)-[vote:ADHERES_TO]->(resolution:Instrument {id: 'instrument:a-res-73-195'})
WHERE vote.adherenceKind IN ['VOTED_NO', 'ABSTAINED']
MATCH (adherent)-[adherence:ADHERES_TO {adherenceKind: 'PARTICIPATING_STATE'}]->(commitment:Framework)
WHERE commitment.id IN ['framework:khartoum-process', 'framework:rabat-process', 'framework:budapest-process']
WITH adherent, vote, resolution, collect(adherence) AS adherences, collect(commitment) AS commitments
RETURN adherent, vote, resolution, adherences, commitments
ORDER BY adherent.nameKey
