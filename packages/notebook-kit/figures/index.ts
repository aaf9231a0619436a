export type { Artefact, Origin } from './artefacts/artefact';
export { canonicalJson } from './artefacts/canonical-json';
export { compareArtefacts } from './artefacts/compare-artefacts';
export { type Manifest, type ManifestEntry, readManifest, writeManifest } from './artefacts/manifest';
export { writeFigure, writeTable } from './artefacts/write-artefacts';
export { type BarChart, barChart } from './charts/bar-chart';
export { type ContrastChart, type ContrastRow, contrastChart } from './charts/contrast-chart';
export { type CultureArrowsChart, cultureArrowsChart, type SharedSubject } from './charts/culture-arrows-chart';
export { type DotIntervalChart, dotIntervalChart, type Interval } from './charts/dot-interval-chart';
export { type HeatmapChart, heatmapChart } from './charts/heatmap-chart';
export { type HistogramChart, histogramChart } from './charts/histogram-chart';
export { type LineChart, lineChart } from './charts/line-chart';
export { type NetworkChart, type NetworkChartEdge, type NetworkChartNode, networkChart } from './charts/network-chart';
export type { PlanePoint } from './charts/plane-labels';
export { type QuadrantChart, type QuadrantWord, quadrantChart } from './charts/quadrant-chart';
export type { QuadrantPlane } from './charts/quadrant-plane';
export { type TopicTermBars, topicTermBars } from './charts/topic-term-bars';
export { withCorpusLabel } from './corpus-label';
export type { Figure } from './figure';
export { type DataFrame, type FrameView, frameToHtml, frameToText, type Series, toFrame } from './frames';
export { bottomMargin, figureFont, type HouseStyle, houseAxis, houseStyle } from './house-style';
export {
  type LabelPoint,
  type LabelSize,
  type LabelSurroundings,
  labelSize,
  type PlacedLabel,
  placeLabels,
} from './label-placement';
export { cultureColours, sentimentColours, sequentialColours, seriesColour, seriesColours } from './palette';
export { plainText, wrappedText } from './plain-text';
export type { Box } from './rendering/box';
export { figureFontFiles } from './rendering/font-metrics';
export { plotlyBundleFile } from './rendering/plotly-window';
export { type FigureSize, renderFigure } from './rendering/render-figure';
export type { Segment } from './segments';
