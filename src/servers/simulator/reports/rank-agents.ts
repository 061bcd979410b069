import type { Members } from './bucket-report.ts';

/** One rating of the work of one agent. */
export interface AgentRating {
  /** Login of the agent. */
  readonly login: string;
  /** What it said. */
  readonly rating: 'good' | 'bad';
}

// The three scores of the reference's sample, to all their digits, are the lower Wilson bound at this quantile.
const quantile = 2.6839;

/** A cautious estimate (0 to 1) of the share of good ratings: the fewer there are, the lower it is. */
export function scoreRatings(good: number, total: number): number {
  if (total === 0) return 0;
  const [share, square] = [good / total, quantile ** 2];
  const spread = quantile * Math.sqrt((share * (1 - share)) / total + square / (4 * total ** 2));
  const score = (share + square / (2 * total) - spread) / (1 + square / total);
  return Math.max(0, Number(score.toFixed(10)));
}

/** Compares all agents that were rated, best first. */
export function rankAgents(ratings: Iterable<AgentRating>): Members {
  const counts = new Map<string, { good: number; bad: number }>();
  for (const { login, rating } of ratings) {
    const count = counts.get(login) ?? { good: 0, bad: 0 };
    count[rating] += 1;
    counts.set(login, count);
  }
  const ranking = [...counts].map(([name, { good, bad }]) => {
    const total = good + bad;
    return { good, bad, total, score: scoreRatings(good, total), name };
  });
  return {
    ranking: ranking.sort((one, other) => other.score - one.score || (one.name < other.name ? -1 : 1)),
  };
}
