"""Loads READMEs from standard input (a JSON list of texts) as huggingface_hub does, with PyYAML.

Own words after the rules of huggingface_hub's repocard.py and repocard_data.py: the block between the fences is a
mapping; a model-index needs task.type, dataset.type, dataset.name, metrics[].type and metrics[].value of every result,
and source.url where there is a source. Prints one object per text: keys, and either results or error.
"""

import json
import re
import sys

import yaml

BLOCK = re.compile(r"^(\s*---(\r\n|\r|\n))([\S\s]*?)((\r\n|\r|\n)---[ \t]*(\r\n|\n|$))")


def plain(value):
    """JSON for comparing: dates and the like must not look like the texts they were written as."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {"!!" + type(value).__name__: str(value)}


def results(index):
    found = []
    for entry in index:
        name = entry["name"]
        for result in entry["results"]:
            dataset = result["dataset"]
            key = [result["task"]["type"], dataset["type"], dataset.get("config"), dataset.get("split"), dataset.get("revision")]
            source = result.get("source", {})
            if source.get("name") is not None and source.get("url") is None:
                raise ValueError("source without url")
            for metric in result["metrics"]:
                found.append(
                    {
                        "name": name,
                        "group": key,
                        "shared": [dataset["name"], dataset.get("args"), source.get("url")],
                        "type": metric["type"],
                        "value": metric["value"],
                        "metric_name": metric.get("name"),
                        "args": metric.get("args"),
                    }
                )
    if index and not found and "name" not in locals():
        raise ValueError("no entry")
    return found


def load(text):
    match = BLOCK.search(text)
    if match is None:
        return {"keys": {}, "results": [], "seen": False}
    try:
        data = yaml.safe_load(match.group(3))
        if not isinstance(data, dict):
            raise ValueError("not a mapping")
    except Exception as error:
        return {"keys": {}, "error": str(error).split("\n")[0], "seen": True}
    try:
        index = data.get("model-index")
        return {"keys": plain(data), "results": plain(results(index)) if index is not None else [], "seen": True}
    except Exception as error:
        return {"keys": plain(data), "error": repr(error), "seen": True}


sys.stdin.reconfigure(encoding="utf-8", newline="")
sys.stdout.reconfigure(encoding="utf-8")
print(json.dumps([load(text) for text in json.load(sys.stdin)]))
