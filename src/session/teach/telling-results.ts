import { counted } from '../counted.ts';
import { failureIn } from '../telling-data.ts';
import type { Told } from './sort-given-in.ts';

/** How it went, in a word or two. Of one person one result is in; what takes its place is told apart. */
export function outcomeOf({ is }: Told): 'In' | 'Newer' | 'Here already' | 'Not taken' {
  if (is === 'taken') return 'In';
  if (is === 'newer') return 'Newer';
  return is === 'same' ? 'Here already' : 'Not taken';
}

/** What became of something that was given in, as a whole sentence. */
export function toldInWords({ is, name = '', lesson, strange, failure }: Told): string {
  const left =
    strange === undefined
      ? ''
      : ` ${counted(strange, 'answer')} to decisions that this quiz does not have ${strange === 1 ? 'was' : 'were'} left out.`;
  switch (is) {
    case 'taken':
      return `${name}.${left}`;
    case 'newer':
      return `${name}, a newer result: it takes the place of the older one.${left}`;
    case 'same':
      return `${name}, the same result again.`;
    case 'older':
      return `${name}, an older result than the one that is here.`;
    case 'other':
      return `${name}: it says something else than the result of the same number that is here. One of the two was changed; the one that came first stays.`;
    case 'foreign':
      return lesson === undefined
        ? `${name}: a result of another homework, which this browser does not hold.`
        : `${name}: a result of another homework, “${lesson}”. Give it in there.`;
    case 'empty':
      return `${name}: it answers nothing that this quiz asks.`;
    case 'edited':
      return 'It was changed after it had been handed in, or damaged on the way. Ask for it again.';
    case 'damaged':
      return 'It is damaged. Ask for it again.';
    case 'newer version':
      return 'It was made with a newer version. Update the app, then give it in again.';
    case 'too large':
      return 'It is too large to be a result.';
    case 'no result':
      return 'This is no result of a homework.';
    case 'unreadable':
      return 'It could not be read.';
    case 'not kept':
      return `${name}: not kept. ${failure ? failureIn(failure) : ''} Give it in again.`;
  }
}
