import {
  indicatorNotesSchema,
  indicatorSeriesListSchema,
  indicatorsSchema,
  namesSchema,
  referencesSchema,
  themesSchema,
  unitsSchema,
  type Indicator,
  type IndicatorNote,
  type IndicatorSeries,
  type Name,
  type Reference,
  type Theme,
  type Units,
} from '../model/layers.ts';
import { changesSchema, type Changes } from '../model/ledger.ts';
import { reader } from './data.ts';

/** Themes with their clauses; empty where no editor named any. */
export const themes: () => Theme[] = reader('themes.json', themesSchema);

/** The documents and articles that the texts mention. */
export const references: () => Reference[] = reader('references.json', referencesSchema);

/** Institutions, programmes, places and the like with every mention; empty where no editor named any. */
export const names: () => Name[] = reader('names.json', namesSchema);

/** Responsible units with the clauses they lead and join. */
export const units: () => Units = reader('units.json', unitsSchema);

/** What is measured, aimed at and reached. */
export const indicators: () => Indicator[] = reader('indicators.json', indicatorsSchema);

/** The figures that measure the same, together. */
export const indicatorSeries: () => IndicatorSeries[] = reader(
  'indicators-series.json',
  indicatorSeriesListSchema,
);

/** Pairs of figures that do not fit together. */
export const indicatorNotes: () => IndicatorNote[] = reader(
  'indicators-notes.json',
  indicatorNotesSchema,
);

/** The releases and what each brought. */
export const changes: () => Changes = reader('changes.json', changesSchema);
