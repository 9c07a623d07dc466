// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "model/check.h"
#include "model/planbuilder.h"
#include "model/tr.h"
#include "nearest.h"
#include "token.h"
#include "yaml.h"
#include "yamlnode.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr qsizetype mostFaults = 20;
constexpr int formatVersion = 1;

/// One object of the file: its fields, its id, and for a nested unit the one it stands in.
struct Entry
{
    const YamlNode *map = nullptr;
    qint64 id = 0;
    qint64 parent = 0;
};

template <class E> constexpr bool hasOrder = requires(E e) { e.order; };

/// A reference or a word: one scalar that is not empty.
bool isWord(const YamlNode &node)
{
    return node.type == YamlNode::Type::Scalar && !node.text.isEmpty();
}

QString keysText(const QString &word, const QStringList &known)
{
    const QStringList near = nearest(word, known);
    return near.isEmpty() ? QString() : u' ' + Tr::tr("Known here: %1.").arg(near.join(", "_L1));
}

/// Reads the nodes of a file in two passes: first which objects there are, then their fields, so
/// that a reference may stand before what it refers to.
class PlanReader
{
public:
    PlanReader(const YamlNode &root, const YamlScope &scope)
        : m_root(root),
          m_scope(scope),
          m_only(scope.only.begin(), scope.only.end()),
          m_entries(static_cast<size_t>(kindCount)),
          m_builder(m_only.isEmpty() ? Plan() : scope.plan)
    {
        noteIds(root);
    }

    std::expected<Plan, Faults> read()
    {
        readTopLevel();
        if (!m_faults.isEmpty()) {
            return std::unexpected(m_faults);
        }
        for (const ObjectRef &object : m_only) {
            visitKind(object.kind, [&]<class E>() { m_builder.drop(object.as<E>()); });
        }
        forEachKind([this]<class E>() { readObjects<E>(); });
        if (!m_faults.isEmpty()) {
            return std::unexpected(m_faults);
        }
        const Plan plan = m_builder.build();
        for (const Violation &violation : check(plan)) {
            report(nodeOf(violation), named(plan, violation));
        }
        return m_faults.isEmpty() ? std::expected<Plan, Faults>(plan) : std::unexpected(m_faults);
    }

private:
    void report(const YamlNode &node, const QString &sentence)
    {
        m_faults.append(node.fault(sentence));
    }

    /// Remembers which ids are written out anywhere, so that none is given away.
    void noteIds(const YamlNode &node)
    {
        if (const qint64 id = idFromExactToken(node.text)) {
            m_written.insert(id);
        }
        for (const YamlNode &child : node.children) {
            noteIds(child);
        }
    }

    std::vector<Entry> &entriesOf(Kind kind) { return m_entries[static_cast<size_t>(kind)]; }

    // --- first pass ---

    void readTopLevel()
    {
        const YamlNode *version = m_root.value(u"facet");
        if (m_root.type != YamlNode::Type::Map || !version) {
            report(m_root, Tr::tr("This is not a plan: it does not begin with “facet: 1”."));
            return;
        }
        bool isNumber = false;
        const int number = version->text.toInt(&isNumber);
        if (!isNumber || number < 1) {
            report(*version, Tr::tr("The version of the format is a number."));
        } else if (number > formatVersion) {
            report(*version,
                   Tr::tr("This plan was written by a newer version of Facet, which is needed to "
                          "read it."));
        }
        for (size_t i = 0; i + 1 < m_root.children.size(); i += 2) {
            readSection(m_root.children[i], m_root.children[i + 1]);
        }
    }

    void readSection(const YamlNode &key, const YamlNode &content)
    {
        if (key.text == "facet"_L1) {
            return;
        }
        const std::optional<Kind> kind = kindFromKey(key.text);
        if (!kind || key.text != QLatin1StringView(infoOf(*kind).plural)) {
            QStringList plurals;
            forEachKind(
                [&]<class E>() { plurals.append(QString::fromLatin1(Describe<E>::plural)); });
            report(key,
                   Tr::tr("“%1” is not a part of a plan.").arg(isolated(key.text))
                       + keysText(key.text, plurals));
        } else if (*kind == kindOf<Settings>() && content.type == YamlNode::Type::Map) {
            readEntry(*kind, content, 0);
        } else {
            readList(*kind, content, 0);
        }
    }

    void readList(Kind kind, const YamlNode &list, qint64 parent)
    {
        if (list.isNull()) {
            return;
        }
        if (list.type != YamlNode::Type::List) {
            report(list, Tr::tr("A list is expected here, each item after a dash."));
            return;
        }
        for (const YamlNode &item : list.children) {
            readEntry(kind, item, parent);
        }
    }

    void readEntry(Kind kind, const YamlNode &item, qint64 parent)
    {
        if (item.type != YamlNode::Type::Map) {
            report(item, Tr::tr("Fields are expected here, such as “name: …”."));
            return;
        }
        const qint64 id = identify(kind, item);
        const ObjectRef object(kind, id);
        const YamlNode *written = item.value(u"id");
        if (m_objects.contains(object)) {
            report(written ? *written : item,
                   Tr::tr("The same id stands in line %1.").arg(m_objects.value(object)->line));
        } else if (!m_only.isEmpty() && !m_only.contains(object) && isInPlan(object)) {
            report(written ? *written : item,
                   Tr::tr("“%1” is not among the objects whose source this is.")
                       .arg(isolated(nameOf(m_scope.plan, object))));
        }
        m_objects.insert(object, &item);
        entriesOf(kind).push_back({&item, id, parent});
        if (const YamlNode *below = kind == kindOf<Unit>() ? item.value(u"units") : nullptr) {
            readList(kind, *below, id);
        }
    }

    /// The id that the object gives itself, or one made from its place in the list.
    qint64 identify(Kind kind, const YamlNode &item)
    {
        const YamlNode *id = item.value(u"id");
        if (id && isWord(*id)) {
            return idFromToken(kind, id->text);
        }
        if (id && !id->isNull()) {
            report(*id, Tr::tr("An id is a single word."));
        }
        if (kind == kindOf<Settings>() && m_scope.plan.settings().id) {
            return m_scope.plan.settings().id.value;
        }
        return freshId(kind);
    }

    /// An id made from the place in the list, which nothing in the plan or in the text has yet.
    qint64 freshId(Kind kind)
    {
        QString place = u"#%1"_s.arg(entriesOf(kind).size() + 1);
        qint64 id = idFromToken(kind, place);
        while (m_written.contains(id) || isInPlan({kind, id})) {
            place += u'+';
            id = idFromToken(kind, place);
        }
        return id;
    }

    bool isInPlan(ObjectRef object) const { return contains(m_scope.plan, object); }

    /// Whether the plan will have the object, be it in the text or beside what the text speaks of.
    bool willExist(ObjectRef object) const
    {
        return m_objects.contains(object)
            || (!m_only.isEmpty() && !m_only.contains(object) && isInPlan(object));
    }

    // --- second pass ---

    template <class E> void readObjects()
    {
        double order = 0;
        for (const Entry &entry : entriesOf(kindOf<E>())) {
            E entity;
            entity.id = Id<E>{entry.id};
            if constexpr (hasOrder<E>) {
                entity.order = ++order;
            }
            for (size_t i = 0; i + 1 < entry.map->children.size(); i += 2) {
                readField(entity, entry.map->children[i], entry.map->children[i + 1]);
            }
            if constexpr (std::is_same_v<E, Unit>) {
                placeInside(entity, entry);
            }
            m_builder.put(entity);
        }
    }

    void placeInside(Unit &unit, const Entry &entry)
    {
        if (entry.parent != 0 && unit.parent && unit.parent.value != entry.parent) {
            report(*entry.map,
                   Tr::tr("The unit stands below one unit and names another one as its parent."));
        } else if (entry.parent != 0) {
            unit.parent = Id<Unit>{entry.parent};
        }
    }

    template <class E> void readField(E &entity, const YamlNode &key, const YamlNode &value)
    {
        if (key.text == "id"_L1 || (std::is_same_v<E, Unit> && key.text == "units"_L1)) {
            return;
        }
        bool known = false;
        forEachField<E>([&](const auto &field) {
            if (key.text == QLatin1StringView(field.key)) {
                known = true;
                assign(entity, field, value);
            }
        });
        if (!known) {
            QStringList keys{u"id"_s};
            forEachField<E>(
                [&](const auto &field) { keys.append(QString::fromLatin1(field.key)); });
            report(
                key,
                Tr::tr("“%1” is not a field of “%2”.")
                        .arg(isolated(key.text.left(60)), QString::fromLatin1(Describe<E>::plural))
                    + keysText(key.text, keys));
        }
    }

    template <class E, class F> void assign(E &entity, const F &field, const YamlNode &node)
    {
        using T = typename F::Type;
        if (node.isNull()) {
            return;
        }
        Result<QVariant> raw = QVariant();
        if constexpr (isReferenceList<T>) {
            raw = references(kindOf<typename ReferredBy<T>::Type>(), node);
        } else if (node.type != YamlNode::Type::Scalar) {
            raw = failure(Tr::tr("A single value is expected here."));
        } else if constexpr (isReference<T>) {
            raw = reference(kindOf<typename ReferredBy<T>::Type>(), node);
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            raw = picture(node.text);
        } else if constexpr (std::is_same_v<T, QString>) {
            raw = field.options.markdown ? cleanText(node.text) : lineOnly(node.text);
        } else {
            raw = QVariant(node.text);
        }
        const auto value = raw.and_then([](const QVariant &v) { return Value<T>::fromVariant(v); });
        if (value) {
            entity.*(field.member) = *value;
        } else {
            report(node, value.error().message);
        }
    }

    static QString lineOnly(const QString &text)
    {
        return cleanText(text).replace(u'\n', u' ').replace(u'\t', u' ');
    }

    Result<QVariant> reference(Kind kind, const YamlNode &node) const
    {
        const qint64 id = idFromToken(kind, node.text);
        if (!isWord(node) || !willExist({kind, id})) {
            return failure(
                Tr::tr("There is no “%1” in “%2”.")
                    .arg(isolated(node.text.left(60)), QString::fromLatin1(infoOf(kind).plural)));
        }
        return QVariant(id);
    }

    Result<QVariant> references(Kind kind, const YamlNode &node) const
    {
        if (node.type == YamlNode::Type::Map) {
            return failure(Tr::tr("A list such as [one, other] is expected here."));
        }
        QStringList ids;
        const std::vector<YamlNode> single{node};
        for (const YamlNode &item : node.type == YamlNode::Type::List ? node.children : single) {
            const Result<QVariant> id = reference(kind, item);
            if (!id) {
                return id;
            }
            ids.append(id->toString());
        }
        return QVariant(ids.join(u' '));
    }

    static Result<QVariant> picture(const QString &text)
    {
        QByteArray base64 = text.toLatin1();
        base64.removeIf([](char c) { return c == '\n' || c == ' ' || c == '\r'; });
        const auto decoded =
            QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            return failure(Tr::tr("The picture is not proper base64."));
        }
        return QVariant(*decoded);
    }

    // --- what check() finds ---

    const YamlNode &nodeOf(const Violation &violation) const
    {
        const YamlNode *map = m_objects.value(violation.object);
        const YamlNode *field = map ? map->value(violation.field) : nullptr;
        return field ? *field : map ? *map : m_root;
    }

    static QString named(const Plan &plan, const Violation &violation)
    {
        const QString name = nameOf(plan, violation.object);
        return name.isEmpty() ? violation.message
                              : Tr::tr("%1: %2").arg(isolated(name.left(60)), violation.message);
    }

    const YamlNode &m_root;
    const YamlScope &m_scope;
    QSet<ObjectRef> m_only;                    ///< what the text speaks of; empty: of everything
    QSet<qint64> m_written;                    ///< ids that stand in the text
    std::vector<std::vector<Entry>> m_entries; ///< by kind
    QHash<ObjectRef, const YamlNode *> m_objects;
    PlanBuilder m_builder;
    Faults m_faults;
};

} // namespace

std::expected<Plan, Faults> readYaml(const QByteArray &yaml, const YamlScope &scope)
{
    const std::expected<YamlNode, Fault> root = parseYaml(yaml);
    std::expected<Plan, Faults> plan = root
        ? PlanReader(*root, scope).read()
        : std::expected<Plan, Faults>(std::unexpect, Faults{root.error()});
    return std::move(plan).transform_error(
        [&](const Faults &faults) { return inCharacters(faults, yaml); });
}

Result<Plan> fromYaml(const QByteArray &yaml)
{
    return readYaml(yaml).transform_error([](const Faults &faults) {
        QStringList lines;
        for (const Fault &fault : faults.first(std::min(faults.size(), mostFaults))) {
            lines.append(Tr::tr("Line %1: %2").arg(QString::number(fault.line), fault.sentence));
        }
        if (faults.size() > mostFaults) {
            lines.append(
                Tr::tr("And %Ln more.", nullptr, static_cast<int>(faults.size() - mostFaults)));
        }
        return Error{lines.join(u'\n')};
    });
}

} // namespace facet::exchange
