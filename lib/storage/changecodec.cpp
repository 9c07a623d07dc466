// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changecodec.h"

#include "model/object.h"
#include "model/tr.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QCryptographicHash>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype checksumSize = 16;
constexpr qsizetype longest = 64 * 1024; // bytes that are not worth packing
constexpr int fast = 1;                  // zlib's level
constexpr char plainMark = 'p';
constexpr char packedMark = 'z';

QByteArray checksumOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(checksumSize);
}

Error damaged() { return {Tr::tr("This step of the history is damaged and cannot be undone.")}; }

// --- one value, in its variant form ---

void writeVariant(QCborStreamWriter &out, const QVariant &value)
{
    if (value.isNull()) {
        out.appendNull();
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        out.append(value.toLongLong());
        break;
    case QMetaType::Double:
        out.append(value.toDouble());
        break;
    case QMetaType::QByteArray:
        out.append(value.toByteArray());
        break;
    default:
        out.append(value.toString());
        break;
    }
}

QVariant readVariant(QCborStreamReader &in)
{
    QVariant value;
    switch (in.type()) {
    case QCborStreamReader::UnsignedInteger:
    case QCborStreamReader::NegativeInteger:
        value = in.toInteger();
        in.next();
        break;
    case QCborStreamReader::Double:
        value = in.toDouble();
        in.next();
        break;
    case QCborStreamReader::String:
        value = in.readAllString();
        break;
    case QCborStreamReader::ByteArray:
        value = in.readAllByteArray();
        break;
    default:
        in.next();
        break;
    }
    return value;
}

template <class F, class E> QVariant variantOf(const F &field, const E &entity)
{
    return Value<typename F::Type>::toVariant(entity.*(field.member));
}

/// Sets the field called @p key; false where there is none or the value does not fit.
template <class E> bool setField(E &entity, const QString &key, const QVariant &value)
{
    bool done = false;
    forEachField<E>([&]<class F>(const F &field) {
        if (key != QLatin1StringView(field.key)) {
            return;
        }
        if (auto converted = Value<typename F::Type>::fromVariant(value)) {
            entity.*(field.member) = *std::move(converted);
            done = true;
        }
    });
    return done;
}

// --- writing ---

template <class E> const E &plainOne()
{
    static const E plain{};
    return plain;
}

template <class E> void writeWhole(QCborStreamWriter &out, const E &entity)
{
    const E &plain = plainOne<E>();
    out.startMap();
    forEachField<E>([&](const auto &field) {
        if (entity.*(field.member) != plain.*(field.member)) {
            out.append(QLatin1StringView(field.key));
            writeVariant(out, variantOf(field, entity));
        }
    });
    out.endMap();
}

template <class E> void writeBoth(QCborStreamWriter &out, const E &before, const E &after)
{
    out.startMap();
    forEachField<E>([&](const auto &field) {
        if (before.*(field.member) != after.*(field.member)) {
            out.append(QLatin1StringView(field.key));
            out.startArray(2);
            writeVariant(out, variantOf(field, before));
            writeVariant(out, variantOf(field, after));
            out.endArray();
        }
    });
    out.endMap();
}

/// [id, before, after] for what was added or removed (the one that was not is null), [id, {field:
/// [before, after]}] for what changed.
template <class E> void writeChange(QCborStreamWriter &out, const Change<E> &change)
{
    const auto writeSide = [&](const std::optional<E> &side) {
        if (side) {
            writeWhole(out, *side);
        } else {
            out.appendNull();
        }
    };
    out.startArray(change.isChanged() ? 2 : 3);
    out.append(change.id.value);
    if (change.isChanged()) {
        writeBoth(out, *change.before, *change.after);
    } else {
        writeSide(change.before);
        writeSide(change.after);
    }
    out.endArray();
}

// --- reading ---

/// Reads one blob into a difference that starts at a plan.
class Decoder
{
public:
    Decoder(QByteArray bytes, const Plan &present, Direction direction)
        : m_bytes(std::move(bytes)), m_in(m_bytes), m_present(present), m_direction(direction)
    { }

    Result<Difference> decode()
    {
        bool good = m_in.isMap() && m_in.enterContainer();
        while (good && m_in.hasNext()) {
            const std::optional<Kind> kind =
                m_in.isString() ? kindFromKey(m_in.readAllString()) : std::nullopt;
            good = kind.has_value();
            if (good) {
                visitKind(*kind, [&]<class E>() { good = readKind<E>(); });
            }
        }
        if (!good || m_in.lastError() != QCborError::NoError) {
            return std::unexpected(damaged());
        }
        return std::move(m_difference);
    }

private:
    template <class E> bool readKind()
    {
        bool good = m_in.isArray() && m_in.enterContainer();
        while (good && m_in.hasNext()) {
            good = readChange<E>();
        }
        return good && m_in.leaveContainer();
    }

    template <class E> bool readChange()
    {
        const bool isWhole = m_in.isArray() && m_in.isLengthKnown() && m_in.length() == 3;
        if (!m_in.isArray() || !m_in.enterContainer() || !m_in.isInteger()) {
            return false;
        }
        Change<E> change;
        change.id = Id<E>{m_in.toInteger()};
        const bool good = m_in.next()
            && (isWhole ? readSide(change.before, change.id) && readSide(change.after, change.id)
                        : readBoth(change));
        if (!good || !m_in.leaveContainer()) {
            return false;
        }
        if (m_direction == Direction::Back) {
            std::swap(change.before, change.after);
        }
        const E *now = m_present.find(change.id);
        const bool belongs = (now != nullptr) == change.before.has_value();
        if (now && belongs) {
            change.before = *now;
        }
        m_difference.of<E>().push_back(std::move(change));
        return belongs;
    }

    template <class E> bool readSide(std::optional<E> &side, Id<E> id)
    {
        if (m_in.isNull()) {
            return m_in.next();
        }
        if (!m_in.isMap() || !m_in.enterContainer()) {
            return false;
        }
        side.emplace();
        side->id = id;
        bool good = true;
        while (good && m_in.hasNext()) {
            const QString key = m_in.isString() ? m_in.readAllString() : QString();
            good = setField(*side, key, readVariant(m_in));
        }
        return good && m_in.leaveContainer();
    }

    template <class E> bool readBoth(Change<E> &change)
    {
        const E *now = m_present.find(change.id);
        if (!now || !m_in.isMap() || !m_in.enterContainer()) {
            return false;
        }
        change.before = *now;
        change.after = *now;
        bool good = true;
        while (good && m_in.hasNext()) {
            const QString key = m_in.isString() ? m_in.readAllString() : QString();
            good = m_in.isArray() && m_in.enterContainer()
                && setField(*change.before, key, readVariant(m_in))
                && setField(*change.after, key, readVariant(m_in)) && m_in.leaveContainer();
        }
        return good && m_in.leaveContainer();
    }

    QByteArray m_bytes;
    QCborStreamReader m_in;
    const Plan &m_present;
    Direction m_direction;
    Difference m_difference;
};

} // namespace

QByteArray encodeChange(const Difference &difference)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    out.startMap();
    forEachKind([&]<class E>() {
        const auto &changes = difference.of<E>();
        if (changes.empty()) {
            return;
        }
        out.append(QLatin1StringView(Describe<E>::plural));
        out.startArray(changes.size());
        for (const Change<E> &change : changes) {
            writeChange(out, change);
        }
        out.endArray();
    });
    out.endMap();
    const bool pack = bytes.size() > longest;
    bytes = (pack ? packedMark : plainMark) + (pack ? qCompress(bytes, fast) : bytes);
    return bytes + checksumOf(bytes);
}

bool isWhole(const QByteArray &blob)
{
    if (blob.size() <= checksumSize + 1) {
        return false;
    }
    const QByteArrayView bytes(blob);
    return checksumOf(bytes.chopped(checksumSize)) == bytes.last(checksumSize);
}

Result<Difference> decodeChange(const QByteArray &blob, const Plan &present, Direction direction)
{
    if (!isWhole(blob)) {
        return std::unexpected(damaged());
    }
    const QByteArray bytes = blob.sliced(1, blob.size() - 1 - checksumSize);
    return Decoder(blob.front() == packedMark ? qUncompress(bytes) : bytes, present, direction)
        .decode();
}

} // namespace facet::storage
