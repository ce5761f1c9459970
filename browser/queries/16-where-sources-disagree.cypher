// On whose membership of ICMPD do sources disagree?
// chapter: 6 Sources and claims
// ids: member, membership
MATCH (member)-[membership:MEMBER_OF {disputed: true}]->(organisation:Institution {id: 'institution:icmpd'})
RETURN member, membership, organisation
ORDER BY membership.position DESC
