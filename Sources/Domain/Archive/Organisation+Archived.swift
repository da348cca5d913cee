public import Wire

extension Organisation: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    colleges = try reader.read()
    teams = try reader.read()
    services = try reader.read()
    roles = try reader.read()
  }

  /// Writes all of the organisation, also when the view is limited to a college.
  public func write(to writer: inout ArchiveWriter) {
    writer.write(colleges)
    writer.write(teams)
    writer.write(services)
    writer.write(roles)
  }
}

extension TeamChange: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .formed(try reader.read())
    case 1: self = .dissolved(into: try reader.read())
    case _: throw .unlawful
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .formed(let formed):
      writer.write(number: 0 as UInt8)
      writer.write(formed)
    case .dissolved(let into):
      writer.write(number: 1 as UInt8)
      writer.write(into)
    }
  }
}

/// In one number what becomes of the service, and of function, background and size of the job nothing or one more than their
/// place; then the team, or a zero.
extension ServiceChange: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let word = try reader.halfWord()
    func part(_ index: UInt32) -> Int { Int(word &>> (8 * index) & 0xFF) }
    let function = part(1) == 0 ? nil : try Function(place: part(1) - 1)
    let background = part(2) == 0 ? nil : try Background(place: part(2) - 1)
    let fte = Hundredths(part(3) - 1)
    guard fte != nil || part(3) == 0 else { throw .unlawful }
    switch (part(0), function, background) {
    case (0, let function?, _): self = .joined(try reader.read(), function, background, fte: fte)
    case (1, _, nil): self = .moved(try reader.read(TeamCode.self), function, fte: fte)
    case (2, _, nil):
      guard try reader.halfWord() == 0 else { throw .unlawful }
      self = .moved(nil, function, fte: fte)
    case (3, nil, nil) where fte == nil:
      guard try reader.halfWord() == 0 else { throw .unlawful }
      self = .left
    case _: throw .unlawful
    }
  }

  func write(to writer: inout ArchiveWriter) {
    func write(_ kind: UInt32, _ function: Function?, _ background: Background?, _ fte: Hundredths?, _ team: TeamCode?)
    {
      let function = function.map { UInt32($0.place) + 1 } ?? 0
      let background = background.map { UInt32($0.place) + 1 } ?? 0
      let fte = fte.map { UInt32(clamping: $0.value) + 1 } ?? 0
      writer.write(number: kind | function << 8 | background << 16 | fte << 24)
      if let team { writer.write(team) } else { writer.write(number: 0 as UInt32) }
    }
    switch self {
    case .joined(let team, let function, let background, let fte): write(0, function, background, fte, team)
    case .moved(let team?, let function, let fte): write(1, function, nil, fte, team)
    case .moved(nil, let function, let fte): write(2, function, nil, fte, nil)
    case .left: write(3, nil, nil, nil, nil)
    }
  }

  static var leastSize: Int { 8 }
  static var hasFixedSize: Bool { true }
}

extension RoleChange: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .taken(try reader.read())
    case 1: self = .ended(try reader.read())
    case _: throw .unlawful
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .taken(let taken):
      writer.write(number: 0 as UInt8)
      writer.write(taken)
    case .ended(let ended):
      writer.write(number: 1 as UInt8)
      writer.write(ended)
    }
  }
}
