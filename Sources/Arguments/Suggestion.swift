/// Finds what somebody may have meant.
public enum Suggestion {
  /// Returns at most three candidates near the word, the nearest first and equally near ones in the order given.
  ///
  /// Near is a Damerau-Levenshtein distance of at most a third of the word, and always of one, whatever the case of the
  /// letters. After these come candidates that go on where the word stops, since the program reads no abbreviations.
  /// Each candidate costs at most its length times that of the word.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> [String] {
    let typed = Array(word.lowercased().unicodeScalars)
    guard !typed.isEmpty else { return [] }
    let bound = max(1, typed.count / 3)
    var near: [(distance: Int, candidate: String)] = []
    for candidate in candidates where !near.contains(where: { $0.candidate == candidate }) {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if abs(scalars.count - typed.count) <= bound {
        let distance = distance(from: typed, to: scalars)
        if distance <= bound {
          near.append((distance, candidate))
          continue
        }
      }
      if scalars.starts(with: typed) { near.append((bound + 1, candidate)) }
    }
    // The index keeps the given order among equals: `sort` does not promise to.
    let ranked = near.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    return ranked.prefix(3).map(\.element.candidate)
  }

  /// Returns how many insertions, deletions, substitutions and swaps of neighbours lead from one word to the other.
  ///
  /// The unrestricted distance of Lowrance and Wagner (1975), which is a metric: something may still be inserted between
  /// letters that were swapped.
  static func distance(from a: [Unicode.Scalar], to b: [Unicode.Scalar]) -> Int {
    let width = b.count + 2
    let unreachable = a.count + b.count
    var table = [Int](repeating: unreachable, count: (a.count + 2) * width)
    for i in 0...a.count { table[(i + 1) * width + 1] = i }
    for j in 0...b.count { table[width + j + 1] = j }
    var lastRow: [Unicode.Scalar: Int] = [:]
    for i in a.indices {
      var lastColumn = 0
      for j in b.indices {
        let row = lastRow[b[j], default: 0]
        let column = lastColumn
        let same = a[i] == b[j]
        if same { lastColumn = j + 1 }
        let substituted = table[(i + 1) * width + j + 1] + (same ? 0 : 1)
        let inserted = table[(i + 2) * width + j + 1] + 1
        let deleted = table[(i + 1) * width + j + 2] + 1
        let swapped = table[row * width + column] + (i - row) + 1 + (j - column)
        table[(i + 2) * width + j + 2] = min(substituted, inserted, deleted, swapped)
      }
      lastRow[a[i]] = i + 1
    }
    return table[(a.count + 1) * width + b.count + 1]
  }
}
