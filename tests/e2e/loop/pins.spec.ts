import { pins } from '../../lab/releases.ts';
import { cellOf } from '../batch.ts';
import { suite } from '../suite.ts';

/** The releases that the other files play every fault on. */
const whole = ['24.03.10', '26.8.0', '26.9.4'];

suite(
  'every other pin, healthy and with one fault',
  pins()
    .map(({ id }) => id)
    .filter((id) => !whole.includes(id))
    .flatMap((id) => [cellOf(id, 'healthy'), cellOf(id, 'chunk-html-passing')]),
);
