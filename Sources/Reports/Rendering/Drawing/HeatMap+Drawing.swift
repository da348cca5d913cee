extension HeatMap {
  /// A cell for each row and column, the sign in it and darker the further it is.
  func drawing() -> Drawing {
    let names = min(rows.map { Label.Style.strong.width(of: $0.label) }.max() ?? 0, 2000) + 120
    let step = (Drawing.width - names) / max(1, columns.count)
    let heads = columns.map { Label.Style.small.wrapped($0, to: step - 40, lines: 3) }
    let headHeight = (heads.map(\.count).max() ?? 0) * 135 + 60
    let cellHeight = 270

    var drawing = Drawing()
    for (index, lines) in heads.enumerated() {
      for (line, text) in lines.enumerated() {
        let y = headHeight - 90 - (lines.count - 1 - line) * 135
        let at = Point(x: names + index * step + step / 2, y: y)
        drawing.shapes.append(.label(Label(text: text, at: at, anchor: .middle, style: .small)))
      }
    }
    var y = headHeight
    for row in rows {
      let name = Label.Style.strong.cut(row.label, to: names - 120)
      drawing.shapes.append(
        .label(Label(text: name, at: Point(x: 0, y: y + (cellHeight - 30) / 2 + 42), style: .strong)))
      for (index, cell) in row.cells.prefix(columns.count).enumerated() {
        let box = Box(
          x: names + index * step, y: y, width: step - 30, height: cellHeight - 30, fill: .shade(cell.shade))
        drawing.shapes += cell.shapes(in: box)
      }
      y += cellHeight
    }
    drawing.height = y
    drawKey(on: &drawing, from: names)
    return drawing
  }

  private func drawKey(on drawing: inout Drawing, from start: Int) {
    guard !key.isEmpty else { return }
    var flow = Flow(from: Point(x: start, y: drawing.height + 120), lineHeight: 230)
    for entry in key {
      let name = Label.Style.small.cut(entry.name, to: Drawing.width - start - 320)
      let at = flow.place(320 + Label.Style.small.width(of: name))
      let box = Box(x: at.x, y: at.y, width: 260, height: 180, fill: .shade(entry.cell.shade))
      drawing.shapes += entry.cell.shapes(in: box)
      drawing.shapes.append(.label(Label(text: name, at: Point(x: at.x + 320, y: at.y + 130), style: .small)))
    }
    drawing.height = flow.next.y + 190
  }
}

extension HeatMap.Cell {
  fileprivate func shapes(in box: Box) -> [Shape] {
    let style: Label.Style = shade == .full ? .onDark : .onLight
    let at = Point(x: box.x + box.width / 2, y: box.y + box.height / 2 + 40)
    return [.box(box), .label(Label(text: style.cut(sign, to: box.width), at: at, anchor: .middle, style: style))]
  }
}
