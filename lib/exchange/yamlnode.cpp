// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlnode.h"

#include "base/text.h"
#include "model/tr.h"

#include <QSet>
#include <QStringDecoder>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>

namespace facet::exchange {

namespace {

Fault faultAt(const YAML::Mark &mark, const QString &sentence)
{
    return {std::max(0, mark.line) + 1, std::max(0, mark.column) + 1, 0, sentence};
}

/// A node that begins at @p mark.
YamlNode nodeAt(const YAML::Mark &mark, YamlNode::Type type)
{
    return {type, mark.line + 1, mark.column + 1, false, {}, {}};
}

/// What yaml-cpp says in few words for its own readers, as a sentence.
QString inPlainWords(const std::string &message)
{
    static const std::map<std::string_view, QString> sentences{
        {YAML::ErrorMsg::MAP_VALUE,
         Tr::tr("A colon is not expected here; put quotes around a text that has one.")},
        {YAML::ErrorMsg::END_OF_MAP,
         Tr::tr("This line does not line up with the fields above it; they begin one below the "
                "other.")},
        {YAML::ErrorMsg::END_OF_SEQ,
         Tr::tr("This line does not line up with the dashes above it.")},
        {YAML::ErrorMsg::END_OF_SEQ_FLOW, Tr::tr("A list begun with “[” is not ended by “]”.")},
        {YAML::ErrorMsg::END_OF_MAP_FLOW, Tr::tr("Fields begun with “{” are not ended by “}”.")},
        {YAML::ErrorMsg::BLOCK_ENTRY, Tr::tr("A dash is not expected here.")},
        {YAML::ErrorMsg::MAP_KEY, Tr::tr("A question mark is not expected here.")},
        {YAML::ErrorMsg::TAB_IN_INDENTATION,
         Tr::tr("Lines are indented with blanks here, not with tabs.")},
        {YAML::ErrorMsg::EOF_IN_SCALAR, Tr::tr("A text in quotes is not ended.")},
        {YAML::ErrorMsg::DOC_IN_SCALAR, Tr::tr("A text in quotes is not ended.")},
        {YAML::ErrorMsg::FLOW_END, Tr::tr("Nothing was begun that this would end.")},
    };
    const auto known = sentences.find(message);
    return known != sentences.end()
        ? known->second
        : Tr::tr("This is not valid YAML: %1.").arg(QString::fromStdString(message));
}

/// Builds the nodes from events; after the first refusal the rest passes unheeded.
class NodeBuilder final : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        if (accepts(mark, {}, anchor)) {
            YamlNode node = nodeAt(mark, YamlNode::Type::Scalar);
            node.plain = true;
            add(std::move(node));
        }
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        refuse(
            mark,
            Tr::tr(
                "References to other places of the file (*) are not read; write the value out."));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        if (accepts(mark, tag, anchor)) {
            YamlNode node = nodeAt(mark, YamlNode::Type::Scalar);
            node.plain = tag == "?";
            node.text = QString::fromStdString(value);
            add(std::move(node));
        }
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Type::List, mark, tag, anchor);
    }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Type::Map, mark, tag, anchor);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapEnd() override { close(); }

    std::expected<YamlNode, Fault> finish()
    {
        if (m_refusal) {
            return std::unexpected(*m_refusal);
        }
        return m_root ? std::move(*m_root) : YamlNode{YamlNode::Type::Scalar, 1, 1, true, {}, {}};
    }

private:
    void refuse(const YAML::Mark &mark, const QString &sentence)
    {
        if (!m_refusal) {
            m_refusal = faultAt(mark, sentence);
        }
    }

    bool accepts(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        if (anchor != 0) {
            refuse(mark,
                   Tr::tr("Names for places of the file (&) are not read; write the value out."));
        } else if (!tag.empty() && tag != "?" && tag != "!") {
            refuse(mark, Tr::tr("Types (!) are not read; write the value alone."));
        } else if (m_stack.size() >= static_cast<size_t>(deepestYaml)) {
            refuse(mark,
                   Tr::tr("The file is nested more than %1 levels deep here.").arg(deepestYaml));
        } else if (++m_events > mostYamlEvents) {
            refuse(mark, Tr::tr("The file holds more than %L1 values.").arg(mostYamlEvents));
        }
        return !m_refusal;
    }

    void open(YamlNode::Type type, const YAML::Mark &mark, const std::string &tag,
              YAML::anchor_t anchor)
    {
        if (accepts(mark, tag, anchor)) {
            m_stack.push_back(nodeAt(mark, type));
        }
    }

    void close()
    {
        if (m_refusal || m_stack.empty()) {
            return;
        }
        YamlNode node = std::move(m_stack.back());
        m_stack.pop_back();
        add(std::move(node));
    }

    void add(YamlNode node)
    {
        if (m_stack.empty()) {
            m_root = std::move(node);
        } else {
            m_stack.back().children.push_back(std::move(node));
        }
    }

    std::optional<YamlNode> m_root;
    std::vector<YamlNode> m_stack;
    std::optional<Fault> m_refusal;
    int m_events = 0;
};

/// The first key of a map that is no word or stands there twice; recursion is bounded by
/// deepestYaml.
std::optional<Fault> faultyKey(const YamlNode &node)
{
    QSet<QString> seen;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const YamlNode &child = node.children[i];
        const bool isKey = node.type == YamlNode::Type::Map && i % 2 == 0;
        if (isKey && (child.type != YamlNode::Type::Scalar || child.text.isEmpty())) {
            return child.fault(Tr::tr("A word is expected before the colon."));
        }
        if (isKey && seen.contains(child.text)) {
            return child.fault(Tr::tr("“%1” is there twice.").arg(isolated(child.text.left(60))));
        }
        if (isKey) {
            seen.insert(child.text);
        } else if (const std::optional<Fault> fault = faultyKey(child)) {
            return fault;
        }
    }
    return {};
}

/// The place of the byte @p at.
Fault faultAt(const QByteArray &yaml, qsizetype at, const QString &sentence)
{
    const QByteArrayView before = QByteArrayView(yaml).first(at);
    const auto line = static_cast<int>(before.count('\n')) + 1;
    return {line, static_cast<int>(at - before.lastIndexOf('\n')), 1, sentence};
}

/// Control characters end yaml-cpp's input early or mean nothing; bytes that are not UTF-8 would be
/// replaced in silence.
std::optional<Fault> faultyBytes(const QByteArray &yaml)
{
    if (yaml.size() > largestYaml) {
        return Fault{1, 1, 0,
                     Tr::tr("The file is larger than %1 MiB.").arg(largestYaml / 1024 / 1024)};
    }
    const auto isControl = [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 && c != '\n' && c != '\r' && c != '\t';
    };
    if (const auto bad = std::ranges::find_if(yaml, isControl); bad != yaml.end()) {
        return faultAt(yaml, bad - yaml.begin(),
                       Tr::tr("There is a control character, so this is not a YAML text."));
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(yaml);
    if (decoder.hasError()) {
        const auto at = text.indexOf(QChar::ReplacementCharacter);
        return faultAt(yaml, QStringView(text).first(std::max<qsizetype>(at, 0)).toUtf8().size(),
                       Tr::tr("The text is not in UTF-8."));
    }
    return std::nullopt;
}

} // namespace

bool YamlNode::isNull() const
{
    using namespace Qt::StringLiterals;
    return type == Type::Scalar && plain
        && (text.isEmpty() || text == "~"_L1 || text.compare("null"_L1, Qt::CaseInsensitive) == 0);
}

const YamlNode *YamlNode::value(QStringView key) const
{
    for (size_t i = 0; type == Type::Map && i + 1 < children.size(); i += 2) {
        if (children[i].text == key) {
            return &children[i + 1];
        }
    }
    return nullptr;
}

Fault YamlNode::fault(const QString &sentence) const
{
    const bool isShort = type == Type::Scalar && !text.contains(u'\n');
    const auto quotes = plain ? 0 : 2;
    return {line, column, isShort ? static_cast<int>(text.size()) + quotes : 0, sentence};
}

Faults inCharacters(Faults faults, const QByteArray &yaml)
{
    std::ranges::stable_sort(faults, {},
                             [](const Fault &f) { return std::pair(f.line, f.column); });
    qsizetype start = 0;
    int line = 1;
    for (Fault &fault : faults) {
        for (; line < fault.line; ++line) {
            const qsizetype end = yaml.indexOf('\n', start);
            start = end < 0 ? yaml.size() : end + 1;
        }
        const auto before = QByteArrayView(yaml).sliced(start);
        fault.column = static_cast<int>(
            QString::fromUtf8(before.first(std::min<qsizetype>(fault.column - 1, before.size())))
                .size()
            + 1);
    }
    return faults;
}

std::expected<YamlNode, Fault> parseYaml(const QByteArray &yaml)
{
    if (const std::optional<Fault> fault = faultyBytes(yaml)) {
        return std::unexpected(*fault);
    }
    NodeBuilder builder;
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        NodeBuilder rest;
        if (parser.HandleNextDocument(rest)) {
            return std::unexpected(Fault{
                1, 1, 0, Tr::tr("The file holds several YAML documents; only one can be read.")});
        }
    } catch (const YAML::Exception &error) {
        return std::unexpected(faultAt(error.mark, inPlainWords(error.msg)));
    }
    std::expected<YamlNode, Fault> root = builder.finish();
    if (root) {
        if (const std::optional<Fault> fault = faultyKey(*root)) {
            return std::unexpected(*fault);
        }
    }
    return root;
}

} // namespace facet::exchange
