public import Domain
public import Wire

/// Something in the log that no crash explains: what, and where.
public struct Damage: Error, Equatable, Sendable {
  /// The file, seen from `EventLog`.
  public let file: String
  /// The line, from 1.
  public let line: Int?
  /// The byte of the line, from 1.
  public let column: Int?
  /// The event, when its id could be read.
  public let event: EventID?
  public let fact: Fact

  /// What is wrong.
  public enum Fact: Equatable, Sendable {
    /// The line is not in the one spelling of JSON.
    case json(JSONError.Fact)
    /// These characters of the envelope should stand here.
    case envelope(expected: String)
    /// The value of a field of the envelope is not of its kind.
    case field(String)
    /// Null stands where only a correction may have it.
    case null
    /// The line has no line feed at its end, though others follow it or it was acknowledged.
    case unfinished
    /// The line is one of another writer.
    case otherWriter
    /// The number is not the next one.
    case number(expected: Int)
    /// The batch goes on in another way than the line before it says.
    case left(expected: Int)
    /// Lines of one batch were recorded at different moments.
    case recordedWithinBatch
    /// The batch was not recorded after the one before it.
    case recordedNotRising
    /// The line belongs into the segment of this school year.
    case segment(belongsInto: SchoolYear)
    /// The segment ends within a batch, though another one follows.
    case batchCut
    /// The hash is not that of the line.
    case hash
    /// Something else than a regular file or a folder stands in its place.
    case wrongKind(FileKind)
    /// The file became shorter while it was read.
    case shrunk
    /// The data are erased, but no event says so.
    case erasedSilently
    /// This machine acknowledged an event that is not there, or is another one now.
    case acknowledgedMissing(Frontier.Head)
    /// This machine saw an event of another writer that is not there, or is another one now.
    case knownMissing(Frontier.Head)
    /// An event is not there, though a witness names it.
    case missing(Witness)
    /// An event is there, but another one than a witness knew.
    case differs(Witness)
    /// `FORMAT` is missing, or is not one that this program knows.
    case format
  }

  /// What knows better than the log itself.
  public enum Witness: Equatable, Sendable {
    /// Another event, which stands there.
    case event(EventID, Place)
    /// The snapshot beside the log.
    case snapshot
    /// A head that was handed in, by the name of its file.
    case head(String)
    /// Another copy of the log, by its name, and where the line stands in it.
    case copy(String, Place)
  }

  init(file: String, line: Int? = nil, column: Int? = nil, event: EventID? = nil, fact: Fact) {
    self.file = file
    self.line = line
    self.column = column
    self.event = event
    self.fact = fact
  }

  /// Damage of `FORMAT`, without which nothing else can be read.
  public init(format fact: Fact) {
    self.init(file: Journal.formatName, fact: fact)
  }

  init(_ error: LineError, at place: Place, event: EventID? = nil) {
    self.init(
      file: place.file, line: place.line, column: error.offset + 1, event: event ?? error.event, fact: error.fact)
  }
}

extension Damage {
  /// What showed the damage.
  public var evidence: Evidence {
    switch fact {
    case .missing(let witness), .differs(let witness):
      switch witness {
      case .event: .mention
      case .snapshot: .snapshot
      case .head: .givenHead
      case .copy: .givenCopy
      }
    case .acknowledgedMissing, .knownMissing: .stateFolder
    case .batchCut, .unfinished: .nextSegment
    // A segment that begins with a later number is what is left of more.
    case .number(let expected): line == 1 && event.map { $0.number > expected } == true ? .nextSegment : .chain
    case .json, .envelope, .field, .null, .otherWriter, .left, .recordedWithinBatch, .recordedNotRising, .segment,
      .hash, .wrongKind, .shrunk, .erasedSilently, .format:
      .chain
    }
  }
}

/// What is wrong with a line, and at which byte, before it is known where the line stands.
struct LineError: Error, Equatable {
  let offset: Int
  let fact: Damage.Fact
  let event: EventID?

  init(_ fact: Damage.Fact, at offset: Int, event: EventID? = nil) {
    self.offset = offset
    self.fact = fact
    self.event = event
  }
}
