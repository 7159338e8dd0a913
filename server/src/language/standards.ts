import { readStandard } from './readStandard.ts';
import type { Standard } from './standard.ts';
import efsa from './standards/efsa.yaml';
import icd203 from './standards/icd203.yaml';
import ipcc from './standards/ipcc.yaml';
import kent from './standards/kent.yaml';
import nato from './standards/nato.yaml';
import phia from './standards/phia.yaml';

/** The published standards that Brieflint knows, the default first. */
export const standards: readonly Standard[] = [phia, icd203, nato, ipcc, efsa, kent].map(readStandard);

export const standardIds: readonly string[] = standards.map((standard) => standard.id);

/** The published standard of that id; undefined when there is none. */
export const findStandard = (id: string): Standard | undefined => standards.find((standard) => standard.id === id);
