public import Wire

/// One event of the log with all that became of it: what was recorded, what it says now and whether it counts.
public struct Entry: Sendable {
  /// Whether an event counts, and if not, why.
  public enum Standing: Sendable {
    case counts
    case retracted
    /// Its contents were erased.
    case erased
    /// Its data do not read as their kind.
    case unreadable([FieldProblem])
    /// Its kind or version is not known to this program.
    case unknown
    /// It is an amendment: it changes others and says nothing by itself.
    case amendment
  }

  /// The place in log order.
  public let key: Key
  /// The kind of event.
  public let type: EventType
  /// The schema version of its data.
  public let version: Int
  /// The day on which it happened, after corrections.
  public let on: Day
  /// The day as it was first recorded.
  public let recordedOn: Day
  /// Who recorded it.
  public let by: PersonCode
  /// What it says after corrections, nil when it cannot be read.
  public let contents: Contents?
  /// What it said when it was recorded, nil when that cannot be read.
  public let original: Contents?
  /// What was recorded, as it stands there, when that cannot be read as its kind.
  public let raw: RawObject?
  /// Whether it counts.
  public let standing: Standing
  /// The amendments of the event, in log order.
  public let amendments: [Amendment]
  /// Where its line stands.
  public let place: Place

  /// Makes an entry of its parts.
  public init(
    key: Key, type: EventType, version: Int, on: Day, recordedOn: Day, by: PersonCode, contents: Contents?,
    original: Contents?, raw: RawObject? = nil, standing: Standing, amendments: [Amendment], place: Place
  ) {
    self.key = key
    self.type = type
    self.version = version
    self.on = on
    self.recordedOn = recordedOn
    self.by = by
    self.contents = contents
    self.original = original
    self.raw = raw
    self.standing = standing
    self.amendments = amendments
    self.place = place
  }

  /// The name of the event.
  public var id: EventID { key.id }

  /// The fact that the event states, nil when it does not count.
  public var fact: Fact? {
    guard case .counts = standing, let contents else { return nil }
    return Fact(key: key, on: on, by: by, event: contents.event)
  }
}

/// Where a line stands: a file below `EventLog` and a line number from 1.
public struct Place: Hashable, Sendable {
  /// The path of the file.
  public let file: String
  /// The number of the line, from 1.
  public var line: Int

  /// The place of a line in a file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// Which events a read admits.
public enum KnownAt: Hashable, Sendable {
  case everything
  /// What all writers had recorded by a moment.
  case moment(Moment)
  /// What one exact state of the log holds.
  case frontier(Frontier)
}
