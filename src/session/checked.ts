/** How this trainer is checked: the figures of its proof. */
export { loadProof } from '../content/shipped.ts';
