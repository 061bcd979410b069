import { type Random, weigh } from './random.ts';
import { products, type Topic, topics } from './topics.ts';

/** What one conversation is about, with its texts filled in. */
export interface Conversation {
  /** Its topic. */
  readonly topic: Topic;
  /** Product it turns around: name, page, price. */
  readonly product: (typeof products)[number];
  /** Order number. */
  readonly order: string;
  /** Size in question. */
  readonly size: string;
  /** Fills the placeholders of a sentence. */
  fill(sentence: string): string;
}

const weightedTopics = weigh(topics.map((topic) => [topic, topic.weight]));
const sizes = ['XS', 'S', 'M', 'L', 'XL'];

/** Picks a topic, a product, a size and an order number. */
export function startConversation(random: Random): Conversation {
  const topic = random.weighted(weightedTopics);
  const product = random.pick(products);
  const size = random.pick(sizes);
  const order = `HP-${random.integer(11_000, 20_900)}`;
  const fill = (sentence: string) => {
    if (!sentence.includes('{')) return sentence;
    const values: { [name: string]: string } = { product: product[0], size, order };
    return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  };
  return { topic, product, order, size, fill };
}

/** Which tags an agent puts on such a conversation: mostly its own, sometimes none. */
export function pickTags(random: Random, topic: Topic): readonly string[] {
  if (random.chance(0.28)) return [];
  return random.chance(0.7) ? topic.tags : topic.tags.slice(0, 1);
}
