"""Computes the score of judgements.csv by other means than Brieflint, with NumPy and SciPy, and writes figures.json.

The tests compare with figures.json and need no Python. Made with NumPy 2.4.6 and SciPy 1.17.1:

    python3 test/ledger/score/figures.py
"""

import csv
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy import stats

here = Path(__file__).parent
rows = list(csv.DictReader(open(here / "judgements.csv", encoding="utf-8")))


def figures(rows):
    scored = [r for r in rows if r["outcome"] in ("happened", "did-not-happen") and r["point"]]
    o = np.array([r["outcome"] == "happened" for r in scored], dtype=float)
    p = np.array([float(r["point"]) for r in scored]) / 100
    low = np.minimum(p, np.array([float(r["low"]) for r in scored]) / 100)
    high = np.maximum(p, np.array([float(r["high"]) for r in scored]) / 100)
    ends = np.stack([(low - o) ** 2, (high - o) ** 2])
    loss = (p - o) ** 2

    # Another generator, and a hundred times as many draws: the ends agree to within the noise of 2,000.
    papers = sorted({r["path"] for r in scored})
    member = np.array([papers.index(r["path"]) for r in scored])
    sums, sizes = np.bincount(member, loss), np.bincount(member)
    drawn = np.random.default_rng(1).integers(0, len(papers), (200_000, len(papers)))
    interval = np.percentile(sums[drawn].sum(1) / sizes[drawn].sum(1), [2.5, 97.5])

    # Murphy's covariance form: uncertainty is the variance of the outcomes, resolution that of their rates by
    # probability, reliability what is left of the score.
    rate_of = {value: o[p == value].mean() for value in np.unique(p)}
    rates = np.array([rate_of[value] for value in p])
    likelier = np.where(p == 0.5, 0.5, np.where(p > 0.5, o, 1 - o))

    terms = []
    uses = defaultdict(list)
    for r, came in zip(scored, o):
        if r["term"]:
            uses[r["standard"], float(r["low"]), float(r["high"]), r["term"]].append(int(came))
    for (standard, lower, upper, term), came in sorted(uses.items()):
        n, happened = len(came), sum(came)
        ci = stats.binomtest(happened, n).proportion_ci(0.95, method="wilson")
        enough = n >= 10
        verdict = (
            "too few to tell"
            if not enough
            else "happens more often than the term says"
            if ci.low > upper / 100
            else "less often"
            if ci.high < lower / 100
            else "fits"
        )
        terms.append(
            {
                "standard": standard,
                "term": term,
                "low": lower,
                "high": upper,
                "n": n,
                "happened": happened,
                "rate": happened / n if enough else None,
                "rateLow": ci.low if enough else None,
                "rateHigh": ci.high if enough else None,
                "verdict": verdict,
            }
        )

    count = lambda key, *values: sum(r[key] in values for r in rows)
    return {
        "counts": {
            "judgements": len(rows),
            "resolved": count("state", "resolved"),
            "scored": len(scored),
            "void": count("outcome", "void"),
            "partly": count("outcome", "partly"),
            "cannotBeTold": count("outcome", "cannot-be-told"),
            "open": count("state", "open", "due", "undated"),
            "overdue": count("state", "overdue"),
        },
        "brier": {
            "mean": loss.mean(),
            "low": interval[0],
            "high": interval[1],
            "best": ends.min(0).mean(),
            "worst": ends.max(0).mean(),
            "baseRate": ((o.mean() - o) ** 2).mean(),
            "always50": ((0.5 - o) ** 2).mean(),
        },
        "terms": terms,
        "murphy": {
            "reliability": loss.mean() - o.var() + rates.var(),
            "resolution": rates.var(),
            "uncertainty": o.var(),
        },
        "confidence": {"said": (0.5 + abs(p - 0.5)).mean(), "came": likelier.mean()},
        "auc": stats.mannwhitneyu(p[o == 1], p[o == 0]).statistic / (o.sum() * (1 - o).sum()),
    }


authors = sorted({name for r in rows for name in r["authors"].split(";") if name})
groups = [(name, [r for r in rows if name in r["authors"].split(";")]) for name in authors]
groups.append((None, [r for r in rows if not r["authors"]]))
result = figures(rows) | {"groups": [{"by": "author", "value": name, **figures(members)} for name, members in groups]}
(here / "figures.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
