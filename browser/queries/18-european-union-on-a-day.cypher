// Who was certainly a member of the European Union on 1 May 2004?
// chapter: 7 What held on a day
// ids: member, membership
MATCH (member)-[membership:MEMBER_OF {membershipRole: 'MEMBER'}]->(organisation:Institution {id: 'institution:eu'})
WHERE membership.startLatest <= '2004-05-01' AND membership.endEarliest >= '2004-05-01'
RETURN member, membership, organisation
ORDER BY membership.position DESC
LIMIT 100
