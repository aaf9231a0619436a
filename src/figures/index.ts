/** What notebooks draw with: the charts of the notebook kit, and those of the papers' measures in the cultures' colours. */

export { cultureColours } from '@crosscultural/culture';
export {
  arrowsChart,
  barChart,
  communitiesChart,
  contrastChart,
  diagramChart,
  type Figure,
  heatmapChart,
  histogramChart,
  houseAxis,
  houseStyle,
  lineChart,
  networkChart,
  plainText,
  publishedRowsChart,
  renderFigure,
  seriesColours,
  slopeChart,
  stepsChart,
  timelineChart,
  toFrame,
  topicTermBars,
  wrappedText,
} from '@crosscultural/notebook-kit';
export {
  type AttentionChart,
  type AttentionPlane,
  type AttentionPoint,
  type AttentionWord,
  type CultureArrowsChart,
  cultureArrowsChart,
  type MeasuredAttention,
  quadrantChart,
  type SharedSubject,
} from './attention-charts';
export { layersDiagram, plateDiagram } from './method-diagrams';
export { scaleOfSatisfaction } from './scale-of-satisfaction';
