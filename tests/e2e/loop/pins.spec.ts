import { familyOf } from '../../lab/faults/types.ts';
import { pins } from '../../lab/releases.ts';
import { cellOf } from '../batch.ts';
import { suite } from '../suite.ts';

/** The releases whose every fault is played beside this; npm run matrix plays every fault on all. */
const whole = ['24.03.10', '26.8.0', '26.9.4'];

/** Silent at a guest's first visit, as where their configuration cannot be read. */
const silentGuests = [cellOf('26.4.2', 'guest-at-list')];

/** A classic list heals what a React list keeps, so its one cure is that of the main bundle. */
const others = pins().filter(({ id }) => !whole.includes(id));
suite('the other pins', [...others.flatMap((pin) => [cellOf(pin.id, 'healthy'), cellOf(pin.id, familyOf(pin) === 'classic' ? 'main-html-passing' : 'list-500-passing')]), ...silentGuests]);
