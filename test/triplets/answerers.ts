import type { Answer, Question, QuestionAnswerer, Sentence, Term, TokenTriplet } from '../../packages/triplets';
import { sentiments, trainingExamples } from '../../packages/triplets';

/** BMRC's settings, for a model that has not been tuned. */
export const untunedDecoding = { threshold: 0.5, delta: 0.8, maximumLength: 12 };

/** An answerer that knows the right triplets of some sentences and answers with certainty. */
export function oracleOf(
  gold: ReadonlyMap<Sentence, readonly TokenTriplet[]>,
): QuestionAnswerer & { rounds: Question[][] } {
  const rounds: Question[][] = [];
  return {
    rounds,
    answer(questions) {
      rounds.push([...questions]);
      return questions.map(({ sentence, query }) => {
        const name = JSON.stringify(query);
        const example = trainingExamples(sentence, gold.get(sentence) ?? []).find(
          ({ question }) => JSON.stringify(question.query) === name,
        );
        return rightAnswer(sentence, example?.gold);
      });
    },
    dispose() {},
  };
}

function rightAnswer(
  sentence: Sentence,
  gold: ReturnType<typeof trainingExamples>[number]['gold'] | undefined,
): Answer {
  const length = sentence.tokens.length + 1;
  const answer = noAnswer(length);
  if (gold?.kind === 'spans') {
    answer.startProbabilities.set(gold.startLabels);
    answer.endProbabilities.set(gold.endLabels);
  }
  if (gold?.kind === 'sentiment') {
    answer.sentimentProbabilities.fill(0);
    answer.sentimentProbabilities[sentiments.indexOf(gold.sentiment)] = 1;
  }
  return answer;
}

export function noAnswer(length: number): Answer {
  return {
    startProbabilities: new Float32Array(length),
    endProbabilities: new Float32Array(length),
    sentimentProbabilities: new Float32Array(3).fill(1 / 3),
  };
}

/** An answer written out: probabilities of NULL and of each token. */
export function answer(starts: number[], ends: number[], sentiment = [1, 0, 0]): Answer {
  return {
    startProbabilities: Float32Array.from(starts),
    endProbabilities: Float32Array.from(ends),
    sentimentProbabilities: Float32Array.from(sentiment),
  };
}

export const term = (first: number, last = first): Term => ({ first, last });
