/// A chart with the finding it shows and the numbers behind it.
public struct Figure: Sendable, Hashable {
  /// The finding in one sentence.
  public var caption: Prose
  /// The picture.
  public var chart: Chart
  /// The numbers behind the picture.
  public var table: Table

  /// Joins a finding, its picture and its numbers.
  public init(_ caption: Prose, chart: Chart, table: Table) {
    self.caption = caption
    self.chart = chart
    self.table = table
  }
}

/// Every kind of chart.
public enum Chart: Sendable, Hashable {
  case levelBars(LevelBars)
  case slopes(SlopeChart)
  case movement(MovementChart)
  case levelLine(LevelLine)
  case heatMap(HeatMap)
}
