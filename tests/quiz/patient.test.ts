import { expect, it } from 'vitest';
import type { Facts } from '../../src/domain/patient.ts';
import { patientProblems } from '../../src/quiz/patient.ts';
import { inCase, tinyCourse } from '../support/tiny-course.ts';

const { judge, kase } = tinyCourse();
const problems = (different: Facts, situation: string | null = null) =>
  patientProblems(judge, kase, { ...kase.base, ...different }, situation);

it('has nothing against a patient whom the case draws', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ 'lump.sizeCm': 8 })).toEqual([]);
});

it('takes a value that only the first patient has', () => {
  const course = tinyCourse(inCase('base: { lump.sizeCm: 4', 'base: { lump.sizeCm: 5'));
  expect(patientProblems(course.judge, course.kase, course.kase.base, null)).toEqual([]);
});

it('names a fact that nobody knows, and a value that cannot be', () => {
  expect(problems({ 'lump.colour': 'red', 'lump.sizeCm': 99 })).toEqual([
    '"lump.sizeCm" cannot be 99: it takes a number from 1 to 10.',
    'No fact is called "lump.colour".',
  ]);
});

it('misses a fact that the case has learnt to tell since', () => {
  const { 'lump.depth': _, ...others } = kase.base;
  expect(patientProblems(judge, kase, others, null)).toEqual(['"Depth" is not said.']);
});

it('refuses a fact that is none of the case, and a value that it never draws', () => {
  expect(problems({ tract: 'soiled', 'lump.sizeCm': 3 })).toEqual([
    'In this case "Size" is one of: 2 cm, 4 cm, 8 cm; not 3 cm.',
    '"Tract" is nothing that this case asks of a patient.',
  ]);
});

it('says why a patient cannot be as a whole', () => {
  expect(problems({ 'lump.sizeCm': 8, 'lump.depth': 'superficial' })).toEqual(['No room.']);
});

it('takes what a situation says of its patient, and asks for soundness with it', () => {
  const course = tinyCourse(
    inCase('given: { lump.depth: deep }', 'given: { lump.depth: superficial, site: arm }'),
  );
  const ask = (different: Facts, situation: string | null) =>
    patientProblems(course.judge, course.kase, { ...kase.base, ...different }, situation);
  expect(ask({ site: 'arm' }, 'sent-late')).toEqual([]);
  expect(ask({ site: 'arm' }, 'elsewhere')).toEqual([
    '"Site" is nothing that this case asks of a patient.',
  ]);
  expect(ask({ 'lump.sizeCm': 8 }, 'sent-late')).toEqual(['No room.']);
});
