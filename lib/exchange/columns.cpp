// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columns.h"

#include "base/text.h"
#include "model/tr.h"
#include "nearest.h"
#include "vocabulary.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// How a column is named in a remembered mapping: its header and, where that recurs or is missing,
/// which one.
QString rememberedName(const Table &table, int column)
{
    const QString plain =
        table.headerRow < 0 ? QString() : plainHeader(table.columns.value(column));
    if (plain.isEmpty()) {
        return u"#%1"_s.arg(column + 1);
    }
    int earlier = 0;
    for (int other = 0; other < column; ++other) {
        earlier += plainHeader(table.columns.value(other)) == plain ? 1 : 0;
    }
    return earlier == 0 ? plain : u"%1#%2"_s.arg(plain, QString::number(earlier + 1));
}

QHash<QString, int> columnsByRememberedName(const Table &table)
{
    QHash<QString, int> columns;
    for (int column = 0; column < table.columns.size(); ++column) {
        columns.insert(rememberedName(table, column), column);
    }
    return columns;
}

QStringList contentKeys()
{
    QStringList keys;
    for (const Content content : allOf<Content>()) {
        keys.append(keyOf(content));
    }
    return keys;
}

/// The columns that somebody may mean by @p name: the very header, the same but for case, blanks
/// and accents, or "Column C".
QList<int> columnsCalled(const Table &table, const QString &name)
{
    QList<int> exact;
    QList<int> alike;
    const QString plain = plainHeader(name);
    for (int column = 0; column < table.columns.size(); ++column) {
        if (table.columns.at(column) == name.trimmed()
            || table.shownColumn(column) == name.trimmed()) {
            exact.append(column);
        } else if (!plain.isEmpty() && plainHeader(table.columns.at(column)) == plain) {
            alike.append(column);
        }
    }
    for (int column = 0; column < table.columns.size() && exact.isEmpty() && alike.isEmpty();
         ++column) {
        if (letteredColumn(column) == name.trimmed()) {
            exact.append(column);
        }
    }
    return exact.isEmpty() ? alike : exact;
}

Result<int> columnCalled(const Table &table, const QString &name)
{
    const QList<int> found = columnsCalled(table, name);
    if (found.size() == 1) {
        return found.first();
    }
    if (found.size() > 1) {
        return failure(
            Tr::tr(
                "The file has %Ln column(s) called “%1”; choose the column in the window instead.",
                nullptr, static_cast<int>(found.size()))
                .arg(isolated(name)));
    }
    QStringList names;
    for (int column = 0; column < table.columns.size(); ++column) {
        names.append(table.shownColumn(column));
    }
    const QStringList near = nearest(name, names);
    return failure(
        Tr::tr("The file has no column “%1”.").arg(isolated(name))
        + (near.isEmpty() ? QString() : u' ' + Tr::tr("Alike: %1.").arg(near.join(u", "_s))));
}

} // namespace

int Mapping::columnOf(Content content) const
{
    const QList<int> columns = m_columns.value(content);
    return columns.isEmpty() ? -1 : columns.first();
}

void Mapping::assign(int column, Content content, double confidence)
{
    const auto release = [this](int released) {
        const Content before = m_contents.take(released);
        m_columns[before].removeAll(released);
        if (m_columns.value(before).isEmpty()) {
            m_columns.remove(before);
        }
        m_confidence.remove(released);
    };
    release(column);
    if (content == Content::Nothing) {
        return;
    }
    if (content != Content::Unit && has(content)) {
        release(columnOf(content));
    }
    m_contents.insert(column, content);
    m_columns[content].append(column);
    m_confidence.insert(column, confidence);
}

QString Mapping::toString(const Table &table) const
{
    QJsonObject object;
    for (const auto &[content, columns] : m_columns.asKeyValueRange()) {
        QJsonArray names;
        for (const int column : columns) {
            names.append(rememberedName(table, column));
        }
        object.insert(keyOf(content), names);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Recalled recall(const QString &remembered, const Table &table)
{
    Recalled recalled;
    const QJsonObject object = QJsonDocument::fromJson(remembered.toUtf8()).object();
    const QHash<QString, int> columns = columnsByRememberedName(table);
    for (const QString &key : object.keys()) {
        const std::optional<Content> content = choiceFromKey<Content>(key);
        for (const QJsonValue &name : object.value(key).toArray()) {
            const int column = columns.value(name.toString(), -1);
            if (content && column >= 0) {
                recalled.mapping.assign(column, *content);
            } else {
                recalled.missing.append(name.toString());
            }
        }
    }
    return recalled;
}

QString fingerprint(const Table &table)
{
    QStringList names{table.headerRow < 0 ? u"no header"_s : u"header"_s,
                      QString::number(table.columns.size())};
    for (int column = 0; column < table.columns.size() && table.headerRow >= 0; ++column) {
        names.append(plainHeader(table.columns.at(column)));
    }
    const QByteArray hash =
        QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(12).toHex());
}

Result<Mapping> mapped(const Mapping &mapping, const Table &table, const QStringList &assignments)
{
    Mapping changed = mapping;
    bool unitsCleared = false;
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        const QString key = assignment.first(std::max<qsizetype>(equals, 0)).trimmed();
        const std::optional<Content> content = choiceFromKey<Content>(key);
        if (!content) {
            const QStringList near = nearest(key, contentKeys());
            return failure(Tr::tr("“%1” does not say what a column holds; it is written as "
                                  "content=column, such as “name=%2”. Contents: %3.")
                               .arg(isolated(assignment), table.shownColumn(0),
                                    (near.isEmpty() ? contentKeys() : near).join(u", "_s)));
        }
        const Result<int> column = columnCalled(table, assignment.sliced(equals + 1));
        if (!column) {
            return std::unexpected(column.error());
        }
        for (const int level : *content == Content::Unit && !unitsCleared
                 ? changed.columnsOf(Content::Unit)
                 : QList<int>()) {
            changed.assign(level, Content::Nothing);
        }
        unitsCleared = unitsCleared || *content == Content::Unit;
        changed.assign(*column, *content);
    }
    return changed;
}

} // namespace facet::exchange
