/// Divides a length by counts so that the parts add up to it exactly.
enum Apportionment {
  /// Where each part starts and ends, each edge rounded half up from its own sum, so no rounding piles up.
  static func edges(of counts: [Int], along length: Int) -> [Range<Int>] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts.map { _ in 0..<0 } }
    var sum = 0
    return counts.map { count in
      let start = (sum * length * 2 + total) / (2 * total)
      sum += count
      return start..<(sum * length * 2 + total) / (2 * total)
    }
  }
}
