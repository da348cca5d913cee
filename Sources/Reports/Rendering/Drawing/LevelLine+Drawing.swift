import Domain

extension LevelLine {
  /// The level as a line of steps, each measurement at its day and level, filled when it decided.
  func drawing(in language: Language) -> Drawing {
    let layout = Layout(self)
    var drawing = Drawing()
    drawing.shapes = layout.levels + layout.years + layout.steps
    drawing.shapes += measurements.map(layout.mark) + layout.dates(in: language)
    var flow = Flow(from: Point(x: layout.left, y: layout.bottom + 560), lineHeight: 210)
    for entry in key {
      let name = Lettering.Style.small.cut(entry.name, to: 3000)
      let at = flow.place(170 + Lettering.Style.small.width(of: name))
      let center = Point(x: at.x + 70, y: at.y + 80)
      drawing.shapes.append(.mark(Mark(shape: entry.shape, center: center, radius: 55, fill: .hollow)))
      drawing.shapes.append(.label(Lettering(text: name, at: Point(x: at.x + 170, y: at.y + 120), style: .small)))
    }
    for note in notes(in: language) {
      let at = flow.place(Lettering.Style.small.width(of: note))
      drawing.shapes.append(.label(Lettering(text: note, at: Point(x: at.x, y: at.y + 120), style: .small)))
    }
    drawing.height = flow.next.y + 160
    return drawing
  }

  private func notes(in language: Language) -> [String] {
    let filled = measurements.contains { $0.decides } ? [RendererWords.filledDecides[language]] : []
    return steps.contains(where: \.isOutOfDate) ? filled + [RendererWords.dottedOutOfDate[language]] : filled
  }
}

private struct Layout {
  private static let rowHeight = 250

  let chart: LevelLine
  let left = 400
  let top = 270
  private let first: Day
  private let last: Day

  init(_ chart: LevelLine) {
    self.chart = chart
    first = (chart.steps.map(\.from) + chart.measurements.map(\.on)).min() ?? chart.until
    last = max(chart.until, first.adding(days: 1))
  }

  var bottom: Int { top + 5 * Self.rowHeight + 100 }

  private func x(of day: Day) -> Int {
    let room = Drawing.width - left - 200
    return left + 100 + (min(max(day, first), last) - first) * room / max(1, last - first)
  }

  private func y(of level: Level) -> Int { top + (5 - level.rank) * Self.rowHeight }

  var levels: [Shape] {
    Level.allCases.flatMap { level -> [Shape] in
      let y = y(of: level)
      return [
        .line(Line(Point(x: left, y: y), Point(x: Drawing.width, y: y), stroke: .grid)),
        .box(Box(x: 0, y: y - 85, width: 330, height: 170, fill: .level(level))),
        .label(
          Lettering(text: level.rawValue, at: Point(x: 165, y: y + 40), anchor: .middle, style: level.labelStyle)),
      ]
    }
  }

  /// The school years, each from 1 August, named where there is room.
  var years: [Shape] {
    var shapes: [Shape] = []
    var year = first.components.month < 8 ? first.components.year - 1 : first.components.year
    var start = x(of: first)
    while let next = Day(year: year + 1, month: 8, day: 1) {
      let end = x(of: next)
      let name = "\(year)–\(year + 1)"
      if Lettering.Style.small.width(of: name) <= end - start {
        let at = Point(x: (start + end) / 2, y: top - 170)
        shapes.append(.label(Lettering(text: name, at: at, anchor: .middle, style: .small)))
      }
      guard next < last else { break }
      shapes.append(.line(Line(Point(x: end, y: top - 250), Point(x: end, y: bottom), stroke: .grid)))
      (year, start) = (year + 1, end)
    }
    return shapes
  }

  var steps: [Shape] {
    var shapes: [Shape] = []
    for (index, step) in chart.steps.enumerated() {
      let next = index + 1 < chart.steps.count ? chart.steps[index + 1] : nil
      let end = x(of: next?.from ?? chart.until)
      let here = y(of: step.level)
      var line = Line(
        Point(x: x(of: step.from), y: here), Point(x: end, y: here), stroke: step.isOutOfDate ? .outOfDate : .step)
      if let next, !step.isOutOfDate { line.points.append(Point(x: end, y: y(of: next.level))) }
      shapes.append(.line(line))
    }
    return shapes
  }

  func mark(_ measurement: LevelLine.Measurement) -> Shape {
    .mark(
      Mark(
        shape: measurement.shape, center: Point(x: x(of: measurement.on), y: y(of: measurement.level)), radius: 65,
        fill: measurement.decides ? .level(measurement.level) : .hollow))
  }

  /// The days below, spread so that none lies over another; when they are too many, the first and the last.
  func dates(in language: Language) -> [Shape] {
    let all = Set(chart.measurements.map(\.on)).sorted()
    let width = all.map { Lettering.Style.small.width(of: language.shortDay($0)) }.max() ?? 0
    let fits = all.count * (width + 60) <= Drawing.width - left
    let days = fits ? all : [all.first, all.last].compactMap { $0 }
    let places = Spread.positions(
      days.map(x), apart: width + 60, within: (width / 2)...(Drawing.width - width / 2))
    return zip(days, places).flatMap { day, place -> [Shape] in
      let x = x(of: day)
      return [
        .line(Line(Point(x: x, y: bottom), Point(x: x, y: bottom + 60), stroke: .leader)),
        .line(Line(Point(x: x, y: bottom + 60), Point(x: place, y: bottom + 160), stroke: .leader)),
        .label(
          Lettering(text: language.shortDay(day), at: Point(x: place, y: bottom + 290), anchor: .middle, style: .small)),
      ]
    }
  }
}
