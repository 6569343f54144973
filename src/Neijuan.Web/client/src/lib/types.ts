/**
 * The page's names for the shapes of the API. The shapes themselves are those of openapi.json, which the server describes itself by:
 * `npm run types` makes schema.d.ts of it.
 */
import type { components } from './schema';

type Shapes = components['schemas'];

/** A request with nothing left to the server. */
type Whole<T> = { [key in keyof T]-?: NonNullable<T[key]> };

export type Step = Shapes['StepDocument'];
export type Lever = Shapes['LeverDocument'];
export type Parameter = Shapes['ParameterDocument'];
export type Indicator = Shapes['IndicatorDocument'];
export type ShippedScenario = Shapes['ScenarioDocument'];
export type RecordEntry = Shapes['RecordedDocument'];
export type Catalogue = Shapes['CatalogueDocument'];

/** A kind of place, by its name; what its places differ by; and names by axis, empty for the nation. */
export type Dimension = Indicator['dimension'];
export type Axis = Indicator['axes'][number];
export type Place = Series['place'];

export type Series = Shapes['SeriesDocument'];
export type Run = Shapes['RunDocument'];
export type BandSeries = Shapes['BandSeriesDocument'];
export type Band = Shapes['BandDocument'];
export type Changed = Shapes['ChangedDocument'];
export type Compared = Shapes['ComparedDocument'];
export type Comparison = Shapes['CompareDocument'];

export type Matrix = Shapes['MatrixDocument'];
export type Matrices = Shapes['MatricesDocument'];

export type Claim = Shapes['ClaimDocument'];
export type Claims = Shapes['ClaimsDocument'];

export type ScenarioText = Shapes['ScenarioTextDocument'];

export type Fault = Shapes['RequestFault'];

/** What went wrong; some of it the page itself says, without a server. */
export type Problem = Omit<Shapes['LabProblem'], 'title' | 'status'> & { title: string; status: number };

/** A policy as the server takes it. */
export type PolicyRequest = Whole<Shapes['PolicyRequest']>;
