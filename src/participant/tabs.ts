/**
 * One tab of a phone is in the room: two would throw each other out. The one that was opened last has it.
 *
 * @param away another tab has taken it.
 * @returns a function that takes it back here.
 */
export function oneTab(channel: BroadcastChannel | undefined, away: () => void): () => void {
  if (!channel) return () => undefined;
  channel.onmessage = away;
  channel.postMessage('here');
  return () => channel.postMessage('here');
}
