import type { FactId } from '../../domain/fact.ts';
import { legFacts } from '../../pictures/leg/scene.ts';

/** The facts that pictures draw, beside those that rules and texts read. */
export const picturedFacts: readonly FactId[] = legFacts;
