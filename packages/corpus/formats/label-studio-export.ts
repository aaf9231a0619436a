import type { Review, Span, Triplet } from '../review';
import { implicitPartner } from './span-annotations';

/** The labelling interface that reads the tasks of `labelStudioTask`. */
export const labelStudioConfig = `<View>
  <Labels name="label" toName="text"><Label value="Aspect"/><Label value="Opinion"/></Labels>
  <Choices name="sentiment" toName="text" perRegion="true"><Choice value="positive"/><Choice value="neutral"/><Choice value="negative"/></Choices>
  <Relations><Relation value="positive"/><Relation value="neutral"/><Relation value="negative"/></Relations>
  <Text name="text" value="$text"/>
</View>
`;

/**
 * A labelled review as a task of Label Studio: aspects and opinions are labels of pieces, a relation from aspect to opinion carries the
 * sentiment; a term whose partner is implicit carries it as a choice. `readLabelled` reads it back.
 *
 * @returns what Label Studio imports as JSON, and exports again.
 */
export function labelStudioTask({ triplets = [], ...review }: Review): object {
  const regions = new Map<string, { id: string; name: string; span: Span; choices: string[]; linked: boolean }>();
  const regionOf = (name: 'Aspect' | 'Opinion', span: Span) => {
    const key = `${name} ${span.start} ${span.end}`;
    const region = regions.get(key) ?? { id: `r${regions.size + 1}`, name, span, choices: [], linked: false };
    regions.set(key, region);
    return region;
  };
  const relations: object[] = [];
  for (const triplet of triplets) {
    const ends = [
      triplet.aspect && regionOf('Aspect', triplet.aspect),
      triplet.opinion && regionOf('Opinion', triplet.opinion),
    ];
    const [from, to] = ends;
    if (from && to) {
      from.linked = true;
      to.linked = true;
      relations.push({
        type: 'relation',
        from_id: from.id,
        to_id: to.id,
        direction: 'right',
        labels: judgement(triplet),
      });
    } else (from ?? to)?.choices.push(...judgement(triplet));
  }
  const result = [...regions.values()].flatMap(({ id, name, span, choices, linked }) => {
    const place = { start: span.start, end: span.end, text: span.text };
    const common = { id, to_name: 'text' };
    const chosen = linked && choices.length > 0 ? [...choices, implicitPartner] : choices;
    return [
      { ...common, from_name: 'label', type: 'labels', value: { ...place, labels: [name] } },
      ...(chosen.length > 0
        ? [{ ...common, from_name: 'sentiment', type: 'choices', value: { ...place, choices: chosen } }]
        : []),
    ];
  });
  return { data: review, annotations: [{ result: [...result, ...relations] }] };
}

const judgement = ({ sentiment, category }: Triplet) =>
  category === undefined ? [sentiment] : [sentiment, `category: ${category}`];
