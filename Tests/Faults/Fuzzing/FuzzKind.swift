/// What can be tried.
package enum FuzzKind: String, CaseIterable, Sendable {
  case line
  case csv
  case date
  case arguments
  case files
  case snapshot

  /// The fuzzer of the program as it is.
  package var fuzzer: Fuzzer {
    switch self {
    case .line: .line()
    case .csv: .csv()
    case .date: .date()
    case .arguments: .arguments()
    case .files: .files()
    case .snapshot: .snapshot()
    }
  }

  /// Programs with a planted fault, each of which must be caught.
  package var planted: [(name: String, fuzzer: Fuzzer)] {
    switch self {
    case .line: ComparedReader.planted.map { ($0.name, .line([$0])) } + ComparedReader.apart
    case .csv: TableReader.planted.map { ($0.name, .csv($0)) }
    case .date: DayReader.planted.map { ($0.name, .date($0)) }
    case .arguments: Answerer.planted.map { ($0.name, .arguments($0)) }
    case .files: FileReaders.planted.map { ($0.name, .files($0)) }
    case .snapshot: SnapshotReader.planted.map { ($0.name, .snapshot($0)) }
    }
  }

  /// Whether each planted fault is caught within so many cases.
  package func controls(seed: UInt64, cases: Int) -> [Amount.Control] {
    planted.map { Amount.Control($0.name, isCaught: $0.fuzzer.finds(seed: seed, within: cases)) }
  }
}
