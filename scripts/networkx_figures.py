"""Writes test/analysis/networks/networkx.json: reference figures of networkx for networks that the tests compute as well.

It reads the seed files directly, so that the tests compare the networks as well as their figures:

    python3 -m venv /tmp/networkx && /tmp/networkx/bin/pip install networkx==3.6.1
    /tmp/networkx/bin/python scripts/networkx_figures.py && npx biome format --write test/analysis/networks/networkx.json
"""

import json
from itertools import combinations
from pathlib import Path

import networkx as nx
from networkx.algorithms.community import louvain_communities, modularity

ROOT = Path(__file__).parent.parent
SHOWN = 40
PRECISE = {"max_iter": 10_000, "tol": 1e-13}


def lines(name):
    for file in sorted((ROOT / "seeds").rglob(f"{name}.jsonl")):
        for line in file.read_text().splitlines():
            yield json.loads(line)


def seed_links(kinds, types):
    """Pairs of entities of these kinds, once for each relationship of these types between them."""
    for link in lines("relationships"):
        ends = sorted([link["from"], link["to"]])
        if link["type"] in types and all(end.split(":")[0] in kinds for end in ends) and ends[0] != ends[1]:
            yield tuple(ends)


def co_participations(kinds):
    """Pairs of participants of the same event, once for each event."""
    actors = {}
    for link in lines("relationships"):
        if link["type"] == "PARTICIPATED_IN" and link["from"].split(":")[0] in kinds:
            actors.setdefault(link["to"], set()).add(link["from"])
    for together in actors.values():
        yield from combinations(sorted(together), 2)


def network(pairs):
    graph = nx.Graph()
    for a, b in pairs:
        weight = graph[a][b]["weight"] + 1 if graph.has_edge(a, b) else 1
        graph.add_edge(a, b, weight=weight)
    return graph


def highest(scores):
    """The highest scores by id. The scores of all nodes would make the file too large."""
    ranked = sorted(scores.items(), key=lambda item: (-round(item[1], 12), item[0]))
    return {node: score for node, score in ranked[:SHOWN]}


def figures(graph):
    parts = louvain_communities(graph, weight="weight", seed=1)
    return {
        "nodes": graph.number_of_nodes(),
        "links": graph.number_of_edges(),
        "weight": sum(weight for _, _, weight in graph.edges(data="weight")),
        "DEGREE": highest(nx.degree_centrality(graph)),
        "BETWEENNESS": highest(nx.betweenness_centrality(graph)),
        "PAGERANK": highest(nx.pagerank(graph, weight="weight", **PRECISE)),
        "EIGENVECTOR": highest(nx.eigenvector_centrality(graph, weight="weight", **PRECISE)),
        "modularity": modularity(graph, parts, weight="weight"),
    }


def karate():
    """Zachary's karate club, weighted by the number of contexts in which two members interacted."""
    club = nx.karate_club_graph()
    links = [[f"{a:02}", f"{b:02}", weight] for a, b, weight in club.edges(data="weight")]
    graph = nx.Graph()
    graph.add_weighted_edges_from(links)
    return {"linkList": links, **figures(graph)}


ACTORS = {"person", "institution", "country", "place"}

reference = {
    "networkx": nx.__version__,
    "karate": karate(),
    "coParticipation": figures(network(co_participations(ACTORS))),
    "memberOf": figures(network(seed_links({"country", "institution", "person"}, {"MEMBER_OF"}))),
}
target = ROOT / "test" / "analysis" / "networks" / "networkx.json"
target.parent.mkdir(exist_ok=True)
target.write_text(json.dumps(reference, indent=2) + "\n")
print({name: (part["nodes"], part["links"]) for name, part in reference.items() if isinstance(part, dict)})
