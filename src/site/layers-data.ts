import {
  indicatorsSchema,
  namesSchema,
  themesSchema,
  unitsSchema,
  type Indicator,
  type Name,
  type Theme,
  type Units,
} from '../model/layers.ts';
import { reader } from './data.ts';

/** Themes with their clauses; empty where no editor named any. */
export const themes: () => Theme[] = reader('themes.json', themesSchema);

/** Institutions, programmes, places and the like with every mention; empty where no editor named any. */
export const names: () => Name[] = reader('names.json', namesSchema);

/** Responsible units with the clauses they lead and join. */
export const units: () => Units = reader('units.json', unitsSchema);

/** What is measured, aimed at and reached. */
export const indicators: () => Indicator[] = reader('indicators.json', indicatorsSchema);
