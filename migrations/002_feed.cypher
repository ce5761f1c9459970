// The one node that numbers the changes.
MERGE (feed:Feed {id: 'feed'})
ON CREATE SET feed.sequence = 0;
