import efsa from './data/efsa.yaml';
import icd203 from './data/icd203.yaml';
import ipcc from './data/ipcc.yaml';
import kent from './data/kent.yaml';
import nato from './data/nato.yaml';
import phia from './data/phia.yaml';
import { readStandard } from './schema.ts';
import type { Standard } from './standard.ts';

/** The published standards that Brieflint comes with, the default first. */
export const standards: readonly Standard[] = [phia, icd203, nato, ipcc, efsa, kent].map(readStandard);

export const standardIds: readonly string[] = standards.map((standard) => standard.id);

/** The published standard with that id; undefined if there is none. */
export const findStandard = (id: string): Standard | undefined => standards.find((standard) => standard.id === id);
